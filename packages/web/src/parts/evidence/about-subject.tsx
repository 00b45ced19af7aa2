import type { DealView } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { lookUp } from '@qibu/phrases/say';
import { useRoomText } from '../../lib/text.tsx';
import type { DealWords } from './deal-words.ts';
import css from './evidence.module.css';
import type { useEvidenceDraft } from './evidence-draft.ts';
import { answerSignal, claimOf, fillSlot } from './shown.ts';
import { SignalTicks } from './signal-ticks.tsx';
import { SlotValueField } from './slot-value-field.tsx';

interface AboutSubjectProps {
  readonly deal: DealView;
  readonly words: DealWords;
  readonly draft: ReturnType<typeof useEvidenceDraft>;
}

/** What this evidence is wanted for: what counts as proof, how to get it, and the value itself. */
export function AboutSubject({ words, draft }: AboutSubjectProps) {
  const t = useRoomText('evidence', 'method');
  const { subject, shown, setShown } = draft;
  const { signal, slot } = subject;
  if (signal !== null)
    return (
      <SignalTicks
        signals={[signal]}
        answers={shown.signals}
        onAnswer={(id, answer) => setShown(answerSignal(shown, id, answer))}
      />
    );
  if (slot === null) return null;
  const hints = hintsOf(t, slot);
  return (
    <>
      <div className={css.about}>
        <span className={css.note}>{t.evidence.panel.about}</span>
        <b>{words.slot(slot)}</b>
        {hints.map((hint) => (
          <div key={hint}>{hint}</div>
        ))}
      </div>
      <SlotValueField
        slot={slot}
        name={claimOf(shown, slot)}
        label={words.slot(slot)}
        value={shown.slots.get(slot) ?? null}
        onChange={(value) => setShown(fillSlot(shown, slot, value))}
      />
    </>
  );
}

/** What counts, and how to find out. */
function hintsOf(t: Words<'method'>, slot: string): string[] {
  const [head, ...rest] = slot.split('.');
  if (head === 'gate') {
    const criterion = lookUp(t.criteria, rest.join('.'), null);
    return [criterion?.counts, criterion?.get].filter((hint) => hint !== undefined);
  }
  const { person, account: _, ...ofDeal } = t.slots;
  const words = head === 'person' ? lookUp(person, rest.at(-1), null) : lookUp(ofDeal, slot, null);
  return words === null ? [] : [words.ask, words.proof];
}
