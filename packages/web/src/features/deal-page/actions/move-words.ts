import type { Answer, Move, SignalId } from '@qibu/core';
import { useRoomText } from '../../../lib/text.tsx';
import { useDeal } from '../deal-scene.tsx';
import { lookUp, sayQuestion } from '@qibu/phrases/say';

type Said = Pick<Move, 'subject' | 'params'> & { readonly id: string };

/** A move and its reason in words. A question to ask is worded by its signal. */
export function useMoveWords() {
  const t = useRoomText('judgement', 'method');
  const { deal, words } = useDeal();
  const signalOf = ({ id, params }: Said): SignalId | null =>
    id === 'ask-signal' && typeof params['signal'] === 'string' ? (params['signal'] as SignalId) : null;
  /** What the customer did that weighs most on the side of the advice. */
  const said = ({ because: signal, params: { answer } }: Move): string | undefined =>
    typeof answer === 'string' ? t.signals[signal as SignalId][answer as Answer] : undefined;
  const sentence = (move: Said): string => {
    const signal = signalOf(move);
    if (signal === null) return words.move(move);
    const question = deal.analysis.position.questions.find((one) => one.signal === signal);
    return (question && sayQuestion(t, question)) ?? t.signals[signal].ask;
  };
  /** The risk, answer or signal a move comes from; never the advice itself. */
  const because = (move: Move): string => {
    const flag = deal.analysis.flags.find(({ id, subject }) => id === move.because && subject === move.subject);
    if (flag !== undefined) return words.flag(flag);
    const { because: reason } = move;
    return (
      said(move) ??
      lookUp(t.words.moveReason, reason, null) ??
      lookUp(t.signals, reason, null)?.name ??
      words.flagTitle(reason)
    );
  };
  return { sentence, because };
}
