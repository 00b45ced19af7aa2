import { EVIDENCE_KINDS, type EvidenceKind } from '@qibu/core';
import { useRoomText } from '../../lib/text.tsx';
import { Chips } from '../../ui/chips.tsx';
import { AreaField, ChoiceField, DayField } from '../../ui/field.tsx';
import { SideBySide } from '../../ui/side-by-side.tsx';
import css from './evidence.module.css';
import { isWeak, type Statement } from './statement.ts';
import { UnlawfulNote } from './unlawful-note.tsx';

interface StatementFieldsProps {
  readonly statement: Statement;
  readonly onChange: (statement: Statement) => void;
  readonly people: readonly { readonly contactId: string; readonly name: string; readonly removedOn: string | null }[];
  readonly today: string;
  readonly quoteLabel?: string;
  readonly quoteHint?: string;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

/** What was said or done, how we know, who, when. */
export function StatementFields({ statement, onChange, people, today, ...rest }: StatementFieldsProps) {
  const t = useRoomText('evidence');
  const set = (part: Partial<Statement>) => onChange({ ...statement, ...part });
  const kinds = EVIDENCE_KINDS.map((value) => ({
    value,
    label: t.words.evidenceKind[value],
    note: t.words.evidenceKindNote[value],
  }));
  const here = people.filter(({ removedOn }) => removedOn === null);
  return (
    <>
      <AreaField
        name="evidence.0.quote"
        label={rest.quoteLabel ?? t.evidence.panel.quote}
        placeholder={rest.quoteHint ?? t.evidence.panel.quoteHint}
        value={statement.quote}
        onChange={(quote) => set({ quote })}
        rows={3}
        maxLength={4_000}
        error={rest.error}
        autoFocus={rest.autoFocus ?? false}
      />
      <UnlawfulNote statement={statement.quote} />
      <Chips
        name="evidence.0.kind"
        label={t.evidence.panel.kind}
        chips={kinds}
        value={statement.kind}
        onChange={(kind) => kind && set({ kind })}
      />
      <KindNote kind={statement.kind} />
      <SideBySide>
        <ChoiceField
          name="evidence.0.saidBy"
          label={t.evidence.panel.who}
          none={t.evidence.panel.someone}
          value={statement.saidBy}
          onChange={(saidBy) => set({ saidBy })}
          options={here.map(({ contactId, name }) => ({ value: contactId, label: name }))}
        />
        <DayField
          name="evidence.0.happenedOn"
          label={t.evidence.panel.when}
          value={statement.happenedOn}
          onChange={(day) => set({ happenedOn: day ?? today })}
          max={today}
        />
      </SideBySide>
    </>
  );
}

function KindNote({ kind }: { kind: EvidenceKind }) {
  const t = useRoomText('evidence');
  return (
    <p className={isWeak(kind) ? css.warn : css.note}>
      {isWeak(kind) ? t.evidence.panel.assumption : t.words.evidenceKindNote[kind]}
    </p>
  );
}
