import { fill, useRoomText } from '../../lib/text.tsx';
import { Chips } from '../../ui/chips.tsx';
import { ChoiceField, type Option } from '../../ui/field.tsx';

export type WorkKind = 'owner' | 'keep' | 'person';
export interface WorkDraft {
  readonly kind: WorkKind;
  readonly person: string | null;
}
export const TO_OWNER: WorkDraft = { kind: 'owner', person: null };

/** The choice as it is sent; null while the person is still to be named. */
export const workOf = ({ kind, person }: WorkDraft): string | null => (kind === 'person' ? person : kind);

interface WorkChoiceProps {
  readonly value: WorkDraft;
  readonly onChange: (value: WorkDraft) => void;
  /** Whose open work it is. */
  readonly from: string;
  /** The word for the new owner. */
  readonly ownerWord: string;
  /** Whether the one who hands over may keep their work. */
  readonly canKeep: boolean;
  readonly colleagues: readonly Option[];
}

/** Who is to do the tasks and promises somebody leaves open. */
export function WorkChoice({ value, onChange, from, ownerWord, canKeep, colleagues }: WorkChoiceProps) {
  const { handOver } = useRoomText('handOver');
  const keep = canKeep ? [{ value: 'keep' as const, label: fill(handOver.keep, { name: from }) }] : [];
  return (
    <>
      <Chips<WorkKind>
        label={handOver.whose}
        chips={[{ value: 'owner', label: ownerWord }, ...keep, { value: 'person', label: handOver.person }]}
        value={value.kind}
        onChange={(kind) => kind !== null && onChange({ ...value, kind })}
      />
      {value.kind === 'person' && (
        <ChoiceField
          name="work"
          label={handOver.personWhich}
          value={value.person}
          options={colleagues}
          onChange={(person) => onChange({ ...value, person })}
        />
      )}
      {value.kind !== 'owner' && <p className="soft small">{handOver.joins}</p>}
    </>
  );
}
