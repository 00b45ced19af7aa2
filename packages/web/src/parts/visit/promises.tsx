import { dayAfter } from '../../lib/days.ts';
import { useRoomText } from '../../lib/text.tsx';
import { Chips } from '../../ui/chips.tsx';
import { DayField, TextField } from '../../ui/field.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import css from './visit.module.css';
import { isWordless, type PromiseDraft } from './visit-draft.ts';
import type { VisitPart } from './visit-part.ts';

const WEEK = 7;

/** What was promised, by whom, until when. A promise without a date is none. */
export function Promises({ deal, draft, onChange, tried }: VisitPart & { readonly tried: boolean }) {
  const t = useRoomText('record');
  const put = (at: number, next: PromiseDraft) =>
    onChange({ promises: draft.promises.map((one, i) => (i === at ? next : one)) });
  const add = (kind: PromiseDraft['kind']) =>
    onChange({ promises: [...draft.promises, { kind, title: '', dueOn: dayAfter(deal.today, WEEK) }] });
  return (
    <div className={css.part}>
      {draft.promises.map((promise, at) => (
        <PromiseLine
          key={at}
          name={`tasks.${at}`}
          tried={tried}
          promise={promise}
          onChange={(next) => put(at, next)}
          onRemove={() => onChange({ promises: draft.promises.filter((_, i) => i !== at) })}
        />
      ))}
      <p className={css.adds}>
        <span>{t.record.promises}</span>
        <LinkButton onClick={() => add('promise-theirs')}>+ {t.record.theirs}</LinkButton>
        <LinkButton onClick={() => add('promise-ours')}>+ {t.record.ours}</LinkButton>
      </p>
    </div>
  );
}

interface PromiseLineProps {
  /** Path of the promise in what is sent. */
  readonly name: string;
  readonly promise: PromiseDraft;
  /** Saving was tried. */
  readonly tried: boolean;
  readonly onChange: (promise: PromiseDraft) => void;
  readonly onRemove: () => void;
}

function PromiseLine({ name, promise, tried, onChange, onRemove }: PromiseLineProps) {
  const t = useRoomText('record');
  return (
    <div className={css.line}>
      <Chips
        label={t.record.promises}
        hideLabel
        chips={[
          { value: 'promise-theirs', label: t.record.theirs },
          { value: 'promise-ours', label: t.record.ours },
        ]}
        value={promise.kind}
        onChange={(kind) => kind !== null && onChange({ ...promise, kind })}
      />
      <div className={css.promise}>
        <TextField
          name={`${name}.title`}
          label={t.record.what}
          error={tried && isWordless(promise) ? t.record.whatNeeded : undefined}
          value={promise.title}
          maxLength={500}
          autoFocus
          onChange={(title) => onChange({ ...promise, title })}
        />
        <DayField
          name={`${name}.dueOn`}
          label={t.record.due}
          value={promise.dueOn}
          onChange={(dueOn) => onChange({ ...promise, dueOn })}
        />
      </div>
      <LinkButton className="small" onClick={onRemove}>
        {t.record.removePromise}
      </LinkButton>
    </div>
  );
}
