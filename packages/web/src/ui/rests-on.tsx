import { EVIDENCE_KINDS, type EvidenceKind } from '@qibu/core';
import { today } from '../lib/days.ts';
import { useText } from '../lib/text.tsx';
import { AreaField, ChoiceField, DayField, FormColumns, type Option } from './field.tsx';

/** What a value is based on, as typed. */
export interface EvidenceLine {
  readonly quote: string;
  readonly saidBy: string | null;
  readonly happenedOn: string;
  readonly kind: EvidenceKind;
}
export const noResting = (): EvidenceLine => ({
  quote: '',
  saidBy: null,
  happenedOn: today(),
  kind: 'private-statement',
});

interface RestsOnFieldsProps {
  readonly value: EvidenceLine;
  readonly onChange: (value: EvidenceLine) => void;
  /** Contacts who may have said it. */
  readonly people: readonly Option[];
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

/** Text, who said it, when, how we know: one required field, the rest has a likely answer already. */
export function RestsOnFields({ value, onChange, people, error, autoFocus = false }: RestsOnFieldsProps) {
  const t = useText();
  const kinds = EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t.words.evidenceKind[kind] }));
  const change = (part: Partial<EvidenceLine>) => onChange({ ...value, ...part });
  return (
    <div className="stack">
      <AreaField
        name="evidence.0.quote"
        label={t.common.rests.quote}
        placeholder={t.common.rests.quoteHint}
        value={value.quote}
        rows={2}
        maxLength={4_000}
        error={error}
        autoFocus={autoFocus}
        onChange={(quote) => change({ quote })}
      />
      <FormColumns>
        <ChoiceField
          name="evidence.0.saidBy"
          label={t.common.rests.saidBy}
          none={t.common.rests.someone}
          options={people}
          value={value.saidBy}
          onChange={(saidBy) => change({ saidBy })}
        />
        <DayField
          name="evidence.0.happenedOn"
          label={t.common.rests.on}
          value={value.happenedOn}
          max={today()}
          onChange={(day) => change({ happenedOn: day ?? today() })}
        />
        <ChoiceField
          name="evidence.0.kind"
          label={t.common.rests.kind}
          hint={t.words.evidenceKindNote[value.kind]}
          options={kinds}
          value={value.kind}
          onChange={(kind) => change({ kind: (kind ?? value.kind) as EvidenceKind })}
        />
      </FormColumns>
    </div>
  );
}
