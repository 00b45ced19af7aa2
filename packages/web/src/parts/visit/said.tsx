import { EVIDENCE_KINDS, type EvidenceKind } from '@qibu/core';
import { useRoomText } from '../../lib/text.tsx';
import { AreaField, ChoiceField, type Option } from '../../ui/field.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { SideBySide } from '../../ui/side-by-side.tsx';
import { UnlawfulNote } from '../evidence/unlawful-note.tsx';
import { blankStatement, type Statement } from '../evidence/statement.ts';
import css from './visit.module.css';
import { evidenceOf } from './visit-draft.ts';
import type { VisitPart } from './visit-part.ts';

/** Each line someone said becomes evidence of its own. */
export function Said({ deal, draft, people, onChange }: VisitPart) {
  const t = useRoomText('record');
  const put = (at: number, next: Statement) => onChange({ said: draft.said.map((one, i) => (i === at ? next : one)) });
  const speaker = draft.with.length === 1 ? (draft.with[0] ?? null) : null;
  const last = draft.said.at(-1);
  return (
    <div className={css.part}>
      {draft.said.map((statement, at) => (
        // Lines are only added and removed at the end of the form; their place is who they are.
        <SaidLine
          key={at}
          speakers={people.map(({ id, name }) => ({ value: id, label: name }))}
          name={evidenceOf(draft, at)}
          statement={statement}
          onChange={(next) => put(at, next)}
          {...(draft.said.length > 1 && { onRemove: () => onChange({ said: draft.said.filter((_, i) => i !== at) }) })}
        />
      ))}
      {last !== undefined && last.quote.trim() !== '' && (
        <LinkButton onClick={() => onChange({ said: [...draft.said, blankStatement(deal.today, speaker)] })}>
          {t.record.another}
        </LinkButton>
      )}
    </div>
  );
}

interface SaidLineProps {
  readonly speakers: readonly Option[];
  /** Path of the line in what is sent. */
  readonly name: string;
  readonly statement: Statement;
  readonly onChange: (statement: Statement) => void;
  readonly onRemove?: () => void;
}

function SaidLine({ speakers, name, statement, onChange, onRemove }: SaidLineProps) {
  const t = useRoomText('evidence', 'record');
  const isWritten = statement.quote.trim() !== '';
  return (
    <div className={css.line}>
      <AreaField
        name={`${name}.quote`}
        label={t.record.said}
        placeholder={t.record.saidHint}
        value={statement.quote}
        rows={2}
        maxLength={4_000}
        onChange={(quote) => onChange({ ...statement, quote })}
      />
      <UnlawfulNote statement={statement.quote} />
      {isWritten && (
        <SideBySide>
          <ChoiceField
            name={`${name}.saidBy`}
            label={t.record.saidBy}
            none={t.evidence.panel.someone}
            value={statement.saidBy}
            options={speakers}
            onChange={(saidBy) => onChange({ ...statement, saidBy })}
          />
          <ChoiceField
            name={`${name}.kind`}
            label={t.record.how}
            value={statement.kind}
            options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t.words.evidenceKind[kind] }))}
            onChange={(kind) => kind !== null && onChange({ ...statement, kind: kind as EvidenceKind })}
          />
        </SideBySide>
      )}
      {onRemove && (
        <LinkButton className="small" onClick={onRemove}>
          {t.record.removeNote}
        </LinkButton>
      )}
    </div>
  );
}
