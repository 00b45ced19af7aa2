import { EVIDENCE_KINDS, type EvidenceKind } from '@qibu/core';
import { useRoomText } from '../../../lib/text.tsx';
import { peopleOptions } from '../../../parts/evidence/claim-edit.tsx';
import type { Statement } from '../../../parts/evidence/statement.ts';
import { ChoiceField, DayField, TextField } from '../../../ui/field.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './signals.module.css';

/** Who showed it, when, how we know: once for all marks; the words are optional. */
export function Circumstances({
  statement,
  onChange,
}: {
  statement: Statement;
  onChange: (statement: Statement) => void;
}) {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  const set = (part: Partial<Statement>) => onChange({ ...statement, ...part });
  return (
    <div className={css.circumstances}>
      <ChoiceField
        name="evidence.0.saidBy"
        label={t.deal.signals.who}
        none={t.deal.signals.someone}
        value={statement.saidBy}
        options={peopleOptions(deal)}
        onChange={(saidBy) => set({ saidBy })}
      />
      <DayField
        name="evidence.0.happenedOn"
        label={t.deal.signals.when}
        value={statement.happenedOn}
        max={deal.today}
        onChange={(day) => set({ happenedOn: day ?? deal.today })}
      />
      <ChoiceField
        name="evidence.0.kind"
        label={t.deal.signals.how}
        value={statement.kind}
        options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t.words.evidenceKind[kind] }))}
        onChange={(kind) => kind !== null && set({ kind: kind as EvidenceKind })}
      />
      <TextField
        name="evidence.0.quote"
        label={t.deal.signals.quote}
        placeholder={t.deal.signals.quoteHint}
        value={statement.quote}
        maxLength={4_000}
        onChange={(quote) => set({ quote })}
      />
    </div>
  );
}
