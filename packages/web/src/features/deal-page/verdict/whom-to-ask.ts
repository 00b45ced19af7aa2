import type { Question } from '@qibu/core';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { useDeal } from '../deal-scene.tsx';

/** Whom a question is for. How long ago we met an executive is asked of our own visit log. */
export function useWhomToAsk(): (question: Question) => string {
  const t = useRoomText('deal', 'judgement');
  const { words } = useDeal();
  return ({ signal, ask }) => {
    if (signal === 'days-since-executive') return t.deal.verdict.askLog;
    return ask === null ? t.verdicts.questions.anyone : fill(t.deal.verdict.askWho, { who: words.person(ask) });
  };
}
