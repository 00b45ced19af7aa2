import type { FieldError } from '@qibu/contract';
import { sayField } from '@qibu/phrases/say';
import { createContext, type ReactNode, use, useEffect, useRef, useState } from 'react';
import type { AppError } from '../lib/api/app-error.ts';
import { useText } from '../lib/text.tsx';
import { focusFault } from '../lib/first-fault.ts';
import css from './form-errors.module.css';

const Refused = createContext<AppError | null>(null);

/** A form whose fields say what the server has against them; the first of them takes the focus. */
export function FormErrors({ error, children }: { error: AppError | null; children: ReactNode }) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error === null || error.fields.length === 0) return;
    focusFault(form.current);
  }, [error]);
  return (
    <div ref={form} className={css.form}>
      <Refused value={error}>{children}</Refused>
    </div>
  );
}

/** What the server has against this field, until it is changed. `name` is its path in what was sent. */
export function useFieldError(name: string | undefined, value: unknown): string | null {
  const error = use(Refused);
  const words = useText();
  const [refused, setRefused] = useState({ error, value });
  if (refused.error !== error) setRefused({ error, value });
  const found = name === undefined ? undefined : faultOf(error, name);
  return found === undefined || refused.value !== value ? null : sayField(words, found);
}

/** The fault of a field, or of something within it. */
const faultOf = (error: AppError | null, name: string): FieldError | undefined =>
  error?.fields.find(({ path }) => path === `body.${name}` || path.startsWith(`body.${name}.`));
