import { ANSWERS, type SignalId } from '@qibu/core';
import { useRoomText } from '../../lib/text.tsx';
import { Chips } from '../../ui/chips.tsx';
import type { Answer } from './statement.ts';

const TONES = { for: 'bullet', mixed: 'amber', against: 'mine' } as const;

interface SignalTicksProps {
  readonly signals: readonly SignalId[];
  readonly answers: ReadonlyMap<SignalId, Answer>;
  readonly onAnswer: (signal: SignalId, answer: Answer | null) => void;
  /** The answers as whole sentences, one under the other. */
  readonly stacked?: boolean;
}

/** Signals with their three answers in concrete words; choosing again takes the answer away. */
export function SignalTicks({ signals, answers, onAnswer, stacked = true }: SignalTicksProps) {
  const t = useRoomText('method');
  return signals.map((signal) => (
    <Chips
      key={signal}
      label={t.signals[signal].question}
      chips={ANSWERS.map((answer) => ({ value: answer, label: t.signals[signal][answer], tone: TONES[answer] }))}
      value={answers.get(signal) ?? null}
      onChange={(answer) => onAnswer(signal, answer)}
      clearable
      stacked={stacked}
    />
  ));
}
