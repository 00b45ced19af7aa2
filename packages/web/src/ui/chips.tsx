import { useId } from 'react';
import css from './chips.module.css';
import { useFieldError } from './form-errors.tsx';

export interface Chip<V extends string> {
  readonly value: V;
  readonly label: string;
  /** What it means, on hover and for screen readers. */
  readonly note?: string;
  readonly tone?: 'bullet' | 'mine' | 'amber';
}
interface ChipsProps<V extends string> {
  readonly label: string;
  /** Path in what is sent: what the server has against it is said here. */
  readonly name?: string;
  readonly chips: readonly Chip<V>[];
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  /** Choosing again takes the choice away. */
  readonly clearable?: boolean;
  readonly hideLabel?: boolean;
  readonly disabled?: boolean;
  /** One under the other: for answers that are sentences. */
  readonly stacked?: boolean;
}

/** One of a few, all visible: native radio buttons, so arrows and Tab work as usual. */
export function Chips<V extends string>({ chips, value, onChange, clearable = false, ...rest }: ChipsProps<V>) {
  const group = useId();
  const refusal = useRefusal(rest.name, value);
  const again = (one: V) => clearable && one === value && onChange(null);
  return (
    <fieldset
      className={css.set}
      data-stacked={rest.stacked || undefined}
      disabled={rest.disabled ?? false}
      {...refusal.marks}
    >
      <legend className={rest.hideLabel ? 'hidden' : css.legend}>{rest.label}</legend>
      {chips.map((chip) => (
        <label key={chip.value} className={css.chip} data-tone={chip.tone} title={chip.note}>
          <input
            type="radio"
            name={group}
            checked={chip.value === value}
            onChange={() => onChange(chip.value)}
            onClick={() => again(chip.value)}
          />
          <span>{chip.label}</span>
        </label>
      ))}
      {refusal.said}
    </fieldset>
  );
}

interface ManyChipsProps<V extends string> {
  readonly label: string;
  /** Path in what is sent: what the server has against it is said here. */
  readonly name?: string;
  readonly chips: readonly Chip<V>[];
  readonly values: readonly V[];
  readonly onChange: (values: readonly V[]) => void;
  readonly hideLabel?: boolean;
}

/** Any number of a few. */
export function ManyChips<V extends string>(props: ManyChipsProps<V>) {
  const { label, name, chips, values, onChange, hideLabel = false } = props;
  const refusal = useRefusal(name, values.join());
  const toggle = (one: V) =>
    onChange(values.includes(one) ? values.filter((other) => other !== one) : [...values, one]);
  return (
    <fieldset className={css.set} {...refusal.marks}>
      <legend className={hideLabel ? 'hidden' : css.legend}>{label}</legend>
      {chips.map((chip) => (
        <label key={chip.value} className={css.chip} data-tone={chip.tone} title={chip.note}>
          <input type="checkbox" checked={values.includes(chip.value)} onChange={() => toggle(chip.value)} />
          <span>{chip.label}</span>
        </label>
      ))}
      {refusal.said}
    </fieldset>
  );
}

/** What the server has against a choice: the marks of its group, and the sentence below it. */
function useRefusal(name: string | undefined, value: unknown) {
  const id = useId();
  const error = useFieldError(name, value);
  if (error === null) return { marks: {}, said: null };
  const said = (
    <p id={id} className={css.error}>
      {error}
    </p>
  );
  return { marks: { 'aria-invalid': true, 'aria-describedby': id }, said };
}
