import { CLOSING_CAUSES, type ClosingCause, type Outcome } from '@qibu/core';
import { useRoomText } from '../../../lib/text.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { TextField } from '../../../ui/field.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { useDeal } from '../deal-scene.tsx';

/** What was learned from the end of the deal; every part may stay empty. */
export interface LessonDraft {
  readonly cause: ClosingCause | null;
  readonly competitor: string;
  readonly ourPriceMinor: number | null;
  readonly theirPriceMinor: number | null;
  readonly missedSign: string;
}
export const NO_LESSON: LessonDraft = {
  cause: null,
  competitor: '',
  ourPriceMinor: null,
  theirPriceMinor: null,
  missedSign: '',
};

interface LessonFieldsProps {
  readonly outcome: Exclude<Outcome, 'open'>;
  readonly lesson: LessonDraft;
  readonly onChange: (lesson: LessonDraft) => void;
}

/** Why in a word, who won, at which price, and the first sign we missed. */
export function LessonFields({ outcome, lesson, onChange }: LessonFieldsProps) {
  const { outcome: words } = useRoomText('deal').deal;
  const { currency } = useDeal().deal;
  const set = (part: Partial<LessonDraft>) => onChange({ ...lesson, ...part });
  return (
    <>
      <Chips
        name="cause"
        label={words.cause}
        chips={CLOSING_CAUSES[outcome].map((value) => ({ value, label: words.causes[value] }))}
        value={lesson.cause}
        onChange={(cause) => set({ cause })}
        clearable
      />
      {outcome !== 'stopped' && (
        <>
          <TextField
            name="competitor"
            label={outcome === 'won' ? words.runnerUp : words.winner}
            value={lesson.competitor}
            onChange={(competitor) => set({ competitor })}
          />
          <MoneyField
            name="ourPriceMinor"
            label={words.ourPrice}
            currency={currency}
            value={lesson.ourPriceMinor}
            onChange={(ourPriceMinor) => set({ ourPriceMinor })}
          />
          <MoneyField
            name="theirPriceMinor"
            label={words.theirPrice}
            currency={currency}
            hint={words.theirPriceHint}
            value={lesson.theirPriceMinor}
            onChange={(theirPriceMinor) => set({ theirPriceMinor })}
          />
        </>
      )}
      {outcome !== 'won' && (
        <TextField
          name="missedSign"
          label={words.missedSign}
          hint={words.missedSignHint}
          value={lesson.missedSign}
          onChange={(missedSign) => set({ missedSign })}
        />
      )}
    </>
  );
}
