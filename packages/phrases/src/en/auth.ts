import type { Shape } from '../shape.ts';
import type { auth as source } from '../zh-CN/auth.ts';

export const auth = {
  title: 'Sign in',
  lead: 'See where every deal really stands, based on evidence',
  login: 'Login',
  password: 'Password',
  loginNeeded: 'Enter your login',
  passwordNeeded: 'Enter your password',
  submit: 'Sign in',
  code: 'Six-digit code',
  codeHint: 'The digits in your authenticator app. Without your phone, use a recovery code.',
  expired: 'Your session has ended. Sign in again and you will return to this page.',
  forgot: 'Forgot your password? An administrator can send you an invitation link from Settings › People.',
  passwordRule: 'At least {{min}} characters. Long is better than complicated; a sentence is fine.',
} as const satisfies Shape<typeof source>;
