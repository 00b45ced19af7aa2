import { useId } from 'react';
import { useRoomText } from '../../lib/text.tsx';
import { useFieldError } from '../../ui/form-errors.tsx';
import { signedWhole } from '../../ui/numbers.ts';
import css from './evidence.module.css';

interface SupportScaleProps {
  readonly label: string;
  /** Path in what is sent: what the server has against it is said here. */
  readonly name?: string;
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}

/** −5 … +5 on one rail; arrows move it by one. */
export function SupportScale({ label, name, value, onChange }: SupportScaleProps) {
  const t = useRoomText('deal');
  const id = useId();
  const refused = useFieldError(name, value);
  return (
    <div className={css.scale}>
      <label htmlFor={id}>
        {label} <b>{value === null ? t.common.unknown : signedWhole(value)}</b>
      </label>
      <input
        id={id}
        type="range"
        min={-5}
        max={5}
        step={1}
        aria-invalid={refused === null ? undefined : true}
        value={value ?? 0}
        aria-valuetext={value === null ? t.common.unknown : signedWhole(value)}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <span className={css.note}>{t.deal.people.supportScale}</span>
      {refused !== null && <span className={css.warn}>{refused}</span>}
    </div>
  );
}
