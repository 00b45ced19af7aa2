import { DEAL_STATUSES, MODES, PHASES, ROLES } from '@qibu/core';
import type { Dictionary } from '@qibu/phrases';
import { useText } from '../../lib/text.tsx';
import { type Chip, Chips, ManyChips } from '../../ui/chips.tsx';
import { DayField, TextField } from '../../ui/field.tsx';
import type { ClaimText } from './statement.ts';
import { type SlotKind, slotKind } from './support-choices.ts';
import { SupportScale } from './support-scale.tsx';

interface SlotValueFieldProps {
  readonly slot: string;
  readonly label: string;
  readonly value: ClaimText;
  readonly onChange: (value: ClaimText) => void;
}
const INFLUENCES = ['high', 'medium', 'low'] as const;
const DEGREES = ['none', 'once', 'some', 'regular', 'close'] as const;
const chipsOf = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>): Chip<V>[] =>
  values.map((value) => ({ value, label: labels[value] }));

/** The kinds that are one of a few words. */
function choicesOf({ words }: Dictionary, kind: SlotKind): Chip<string>[] | null {
  switch (kind) {
    case 'status':
      return chipsOf(DEAL_STATUSES, words.dealStatus);
    case 'phase':
      return chipsOf(PHASES, words.phase);
    case 'influence':
      return chipsOf(INFLUENCES, words.influence);
    case 'degree':
      return chipsOf(DEGREES, words.contactDegree);
    case 'mode':
      return MODES.map((value) => ({ value, label: words.mode[value], note: words.modeNote[value] }));
    default:
      return null;
  }
}

/** The value of a slot in the field that fits it. A gate needs none: proving it is the value. */
export function SlotValueField({ slot, label, value, onChange }: SlotValueFieldProps) {
  const t = useText();
  const kind = slotKind(slot);
  const choices = choicesOf(t, kind);
  if (choices !== null)
    return <Chips label={label} chips={choices} value={typeof value === 'string' ? value : null} onChange={onChange} />;
  switch (kind) {
    case 'gate':
      return null;
    case 'yesNo':
      return <YesNo label={label} value={value} onChange={onChange} />;
    case 'day':
      return <DayField label={label} value={typeof value === 'string' ? value : null} onChange={onChange} />;
    case 'roles':
      return <Roles label={label} value={value} onChange={onChange} />;
    case 'support':
      return <SupportScale label={label} value={typeof value === 'number' ? value : null} onChange={onChange} />;
    default:
      return <TypedText kind={kind} label={label} value={value} onChange={onChange} />;
  }
}

type FieldProps = Omit<SlotValueFieldProps, 'slot'>;

function YesNo({ label, value, onChange }: FieldProps) {
  const { yes, no } = useText().evidence.panel;
  const now = value === true ? 'yes' : value === false ? 'no' : null;
  const chips = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
  return (
    <Chips label={label} chips={chips} value={now} onChange={(one) => onChange(one === null ? null : one === 'yes')} />
  );
}

function Roles({ label, value, onChange }: FieldProps) {
  const { roleLong, roleNote } = useText().words;
  const chips = ROLES.map((role) => ({ value: role, label: roleLong[role], note: roleNote[role] }));
  const chosen = Array.isArray(value) ? ROLES.filter((role) => value.includes(role)) : [];
  return <ManyChips label={label} chips={chips} values={chosen} onChange={onChange} />;
}

const SEPARATORS = /[、,，;；\n]+/;

/** Text, a number, or names with commas between. */
function TypedText({ kind, label, value, onChange }: FieldProps & { kind: SlotKind }) {
  const t = useText();
  const shown = Array.isArray(value) ? value.join(t.common.joiner) : value === null ? '' : String(value);
  const read = (text: string): ClaimText => {
    if (kind === 'names') return text.split(SEPARATORS).map((name) => name.trim());
    if (kind === 'number') return text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text);
    return text;
  };
  return <TextField label={label} value={shown} onChange={(text) => onChange(read(text))} />;
}
