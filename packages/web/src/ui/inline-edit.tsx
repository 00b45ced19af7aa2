import { Button, Popover } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useMedia } from '../lib/media.ts';
import { useText } from '../lib/text.tsx';
import { ChoiceField, DayField, FormActions, type Option, TextField } from './field.tsx';
import { Icon } from './icon.tsx';
import css from './inline-edit.module.css';
import { MoneyField } from './money-field.tsx';
import { noResting, type Resting, RestsOnFields } from './rests-on.tsx';
import { SidePanel } from './side-panel.tsx';

export type InlineKind = 'text' | 'money' | 'day' | 'choice' | 'number';
export type InlineValue = string | number | null;

interface InlineEditProps {
  readonly label: string;
  /** What is shown while not editing. */
  readonly display: ReactNode;
  readonly kind: InlineKind;
  readonly value: InlineValue;
  readonly options?: readonly Option[];
  readonly currency?: string;
  /** Contacts who may have said it; given = also ask what the value rests on. */
  readonly people?: readonly Option[];
  readonly onSave: (edit: { value: InlineValue; rests: Resting | null }) => void;
  /** Why it cannot be changed now. */
  readonly locked?: string | null;
}

/** Click a value, change it, say what it rests on; Enter saves, Escape leaves it. */
export function InlineEdit(props: InlineEditProps) {
  const { label, display, locked = null } = props;
  const t = useText();
  const { phone } = useMedia();
  const [opened, setOpened] = useState(false);
  if (locked !== null) return <span title={locked}>{display}</span>;
  const close = () => setOpened(false);
  const button = (
    <button
      type="button"
      className={css.value}
      aria-label={`${t.common.edit} ${label}`}
      onClick={() => setOpened(true)}
    >
      {display}
      <Icon name="edit" size={14} />
    </button>
  );
  if (phone)
    return (
      <>
        {button}
        <SidePanel opened={opened} onClose={close} title={label}>
          <EditForm {...props} onClose={close} />
        </SidePanel>
      </>
    );
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={380}
      position="bottom-start"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={label}>{opened && <EditForm {...props} onClose={close} />}</Popover.Dropdown>
    </Popover>
  );
}

function EditForm(props: InlineEditProps & { onClose: () => void }) {
  const { people, onSave, onClose } = props;
  const t = useText();
  const [value, setValue] = useState(props.value);
  const [rests, setRests] = useState(noResting);
  const save = () => {
    onClose();
    onSave({
      value: readValue(props.kind, value),
      rests: rests.quote.trim() === '' ? null : { ...rests, quote: rests.quote.trim() },
    });
  };
  // Enter saves from every field, the text area too; Shift-Enter writes a new line.
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    save();
  };
  return (
    <div className={css.form} onKeyDown={key}>
      <ValueField {...props} value={value} onChange={setValue} />
      {people !== undefined && (
        <>
          <strong>{t.common.rests.title}</strong>
          <RestsOnFields value={rests} onChange={setRests} people={people} />
          {rests.quote.trim() === '' && <p className="soft small">{t.common.rests.noneNote}</p>}
        </>
      )}
      <FormActions>
        <Button onClick={save}>{t.common.save}</Button>
        <Button variant="default" onClick={onClose}>
          {t.common.cancel}
        </Button>
        <span className="soft small spread">{t.common.rests.enterSaves}</span>
      </FormActions>
    </div>
  );
}

/** A number is kept as typed until it is saved, so that a decimal point can be typed; nonsense leaves it unset. */
const readValue = (kind: InlineKind, value: InlineValue): InlineValue => {
  if (kind !== 'number' || typeof value !== 'string') return value;
  const number = Number(value.trim());
  return value.trim() === '' || Number.isNaN(number) ? null : number;
};

type ValueFieldProps = InlineEditProps & { onChange: (value: InlineValue) => void };

function ValueField({ label, kind, value, options = [], currency = 'CNY', onChange }: ValueFieldProps) {
  const t = useText();
  const text = value === null ? '' : String(value);
  const base = { label, autoFocus: true };
  if (kind === 'money')
    return (
      <MoneyField {...base} currency={currency} value={typeof value === 'number' ? value : null} onChange={onChange} />
    );
  if (kind === 'day') return <DayField {...base} value={text === '' ? null : text} onChange={onChange} />;
  if (kind === 'choice')
    return (
      <ChoiceField
        {...base}
        none={t.common.notStated}
        options={options}
        value={text === '' ? null : text}
        onChange={onChange}
      />
    );
  if (kind === 'number')
    return <TextField {...base} inputMode="decimal" value={text} onChange={(next) => onChange(next)} />;
  return <TextField {...base} value={text} onChange={(next) => onChange(next === '' ? null : next)} />;
}
