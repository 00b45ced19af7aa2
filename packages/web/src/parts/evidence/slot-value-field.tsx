import { type SlotKind, slotKind, VOCABULARIES, type Vocabulary } from '@qibu/core';
import type { BaseWords } from '@qibu/phrases';
import { useRoomText, useText } from '../../lib/text.tsx';
import { type Chip, Chips, ManyChips } from '../../ui/chips.tsx';
import { DayField, TextField } from '../../ui/field.tsx';
import type { ClaimText } from './statement.ts';
import { SupportScale } from './support-scale.tsx';
import { vocabularyLabel, vocabularyNote } from './vocabulary-words.ts';

interface SlotValueFieldProps {
  readonly slot: string;
  readonly label: string;
  /** Path of the claim in what is sent. */
  readonly name?: string | undefined;
  readonly value: ClaimText;
  readonly onChange: (value: ClaimText) => void;
}

function chipsOf(words: BaseWords, of: Vocabulary): Chip<string>[] {
  return VOCABULARIES[of].map((value) => {
    const note = vocabularyNote(words, of, value);
    return { value, label: vocabularyLabel(words, of, value) ?? value, ...(note !== null && { note }) };
  });
}

/** The value of a slot in the field that fits its kind. A gate needs none: proving it is the value. */
export function SlotValueField({ slot, name, ...rest }: SlotValueFieldProps) {
  const field = { ...rest, ...(name !== undefined && { name: `${name}.value` }) };
  const kind = slotKind(slot);
  switch (kind?.is) {
    case 'proof':
      return null;
    case 'yesNo':
      return <YesNo {...field} />;
    case 'word':
      return <OneWord of={kind.of} {...field} />;
    case 'words':
      return <SomeWords of={kind.of} {...field} />;
    case 'day':
      return <DayField {...field} value={typeof field.value === 'string' ? field.value : null} />;
    case 'scale':
      return <SupportScale {...field} value={typeof field.value === 'number' ? field.value : null} />;
    default:
      return <TypedText kind={kind?.is ?? 'text'} {...field} />;
  }
}

type FieldProps = Omit<SlotValueFieldProps, 'slot' | 'name'> & { readonly name?: string };

function YesNo({ value, onChange, ...field }: FieldProps) {
  const { yes, no } = useRoomText('evidence').evidence.panel;
  const now = value === true ? 'yes' : value === false ? 'no' : null;
  const chips = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
  return (
    <Chips {...field} chips={chips} value={now} onChange={(one) => onChange(one === null ? null : one === 'yes')} />
  );
}

function OneWord({ of, value, ...field }: FieldProps & { readonly of: Vocabulary }) {
  const chips = chipsOf(useText(), of);
  return <Chips {...field} chips={chips} value={typeof value === 'string' ? value : null} />;
}

function SomeWords({ of, value, ...field }: FieldProps & { readonly of: Vocabulary }) {
  const chips = chipsOf(useText(), of);
  const chosen = Array.isArray(value) ? VOCABULARIES[of].filter((one) => value.includes(one)) : [];
  return <ManyChips {...field} chips={chips} values={chosen} />;
}

const SEPARATORS = /[、,，;；\n]+/;

/** Text, a number, or names with commas between. */
function TypedText({ kind, value, onChange, ...field }: FieldProps & { readonly kind: SlotKind['is'] }) {
  const t = useText();
  const shown = Array.isArray(value) ? value.join(t.common.joiner) : value === null ? '' : String(value);
  const read = (text: string): ClaimText => {
    if (kind === 'names') return text.split(SEPARATORS).map((name) => name.trim());
    if (kind === 'count') return text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text);
    return text;
  };
  return <TextField {...field} value={shown} onChange={(text) => onChange(read(text))} />;
}
