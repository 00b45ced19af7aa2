import type { Shape } from '../shape.ts';
import type { auth as source } from '../zh-CN/auth.ts';

export const auth = {
  title: 'Sign in',
  lead: 'See from evidence where every deal really stands',
  login: 'Login',
  password: 'Password',
  submit: 'Sign in',
  expired: 'Your session has ended; sign in again. You will return to the same page.',
  forgot: 'Forgot it? An administrator can set a new password under Settings › People.',
  passwordRule: 'At least {{min}} characters. Long beats complicated; a sentence is fine.',
} as const satisfies Shape<typeof source>;
