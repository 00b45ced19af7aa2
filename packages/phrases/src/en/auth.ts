import type { Shape } from '../shape.ts';
import type { auth as source } from '../zh-CN/auth.ts';

export const auth = {
  title: 'Sign in',
  lead: 'See from evidence where every deal really stands',
  login: 'Login',
  loginHint: 'The login your administrator gave you, often an e-mail address',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in',
  wrong: 'Login or password is wrong',
  expired: 'Your session has ended; sign in again. You will return to the same page.',
  signedOut: 'You are signed out',
  forgot: 'Forgot it? An administrator can set a new password under Settings › People.',
  passwordRule: 'At least {{min}} characters. Long beats complicated; a sentence is fine.',
  passwordWeak: 'Too easy to guess; choose a longer one',
  strength: { label: 'Password strength', weak: 'weak', fair: 'fair', strong: 'strong' },
} as const satisfies Shape<typeof source>;
