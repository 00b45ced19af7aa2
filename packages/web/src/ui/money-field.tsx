import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { exactMoney, formatMoney, unitsOf } from '../lib/money.ts';
import { readMoney } from '../lib/read-money.ts';
import { useLanguage, useText } from '../lib/text.tsx';
import { type FieldProps, useShared } from './field.tsx';

/**
 * An amount in minor units; null when empty or not readable, and then its form does not save. Takes 480万, 1.2亿, 4.8M
 * and says below what it understood.
 */
export function MoneyField(props: FieldProps<number | null> & { currency: string }) {
  const t = useText();
  const language = useLanguage();
  const field = useShared(props);
  const { value, onChange, currency } = props;
  const [typed, setTyped] = useState(value === null ? '' : String(unitsOf(value, currency)));
  const understood = typed.trim() === '' ? null : readMoney(typed, currency);
  const wrong = typed.trim() !== '' && understood === null;
  const change = (text: string) => {
    setTyped(text);
    onChange(text.trim() === '' ? null : readMoney(text, currency));
  };
  const reading =
    understood === null
      ? (props.hint ?? null)
      : `= ${formatMoney(understood, currency, { language, symbol: true })} · ${exactMoney(understood, currency)}`;
  return (
    <TextInput
      {...field}
      value={typed}
      inputMode="text"
      data-unreadable={wrong}
      autoComplete="off"
      description={reading}
      error={field.error ?? (wrong ? t.common.form.notNumber : null)}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
