import { useText } from '../../lib/text.tsx';
import { TextField } from '../../ui/field.tsx';

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly firstOnPage?: boolean;
  /** A recovery code will do as well. */
  readonly takesRecovery?: boolean;
}

/** The six digits of the app; a phone offers its number pad. */
export function CodeField({ value, onChange, firstOnPage = false, takesRecovery = false }: CodeFieldProps) {
  const { auth } = useText();
  return (
    <TextField
      name="code"
      label={auth.code}
      {...(takesRecovery && { hint: auth.codeHint })}
      value={value}
      maxLength={40}
      autoComplete="one-time-code"
      inputMode={takesRecovery ? 'text' : 'numeric'}
      firstOnPage={firstOnPage}
      onChange={onChange}
    />
  );
}

export const isWholeCode = (code: string): boolean => /^\d{6}$/.test(code.replaceAll(/\s/g, ''));
