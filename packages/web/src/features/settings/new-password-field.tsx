import { LIMITS } from '@qibu/contract';
import { fill, useRoomText } from '../../lib/text.tsx';
import { SecretField } from '../../ui/field.tsx';

interface NewPasswordFieldProps {
  /** As the request names it. */
  readonly name: 'next' | 'password';
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}

/** A password to be set, with the rule it must keep. */
export function NewPasswordField({ required = false, ...field }: NewPasswordFieldProps) {
  const t = useRoomText('settings');
  const hint = fill(t.auth.passwordRule, { min: LIMITS.passwordMin });
  return <SecretField {...field} {...(required && { required })} hint={hint} autoComplete="new-password" />;
}

/** Long enough to be sent; what else is wrong with it the server says. */
export const isLongEnough = (password: string): boolean => password.length >= LIMITS.passwordMin;
