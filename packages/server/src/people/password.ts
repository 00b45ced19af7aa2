import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { LIMITS } from '@qibu/contract';
import { AppError } from '../error.ts';
import { isGuessable } from './guessable.ts';

/** argon2id with the parameters of the OWASP password storage sheet: 19 MiB, 2 passes, 1 lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG = 32;

function derive(
  password: string,
  nonce: Buffer,
  cost: { memory: number; passes: number; parallelism: number },
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: TAG, ...cost }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    );
  });
}

const encode = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** Hash in PHC form: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive(password, nonce, COST);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${encode(nonce)}$${encode(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** True when the password matches. A null hash (nobody of that name) takes the same time and is false. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const found = PHC.exec(stored ?? DUMMY);
  if (!found) return false;
  const [, memory, passes, parallelism, salt, tag] = found as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const expected = Buffer.from(tag, 'base64');
  const actual = await derive(password, Buffer.from(salt, 'base64'), cost);
  return actual.length === expected.length && timingSafeEqual(actual, expected) && stored !== null;
}
const DUMMY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${encode(Buffer.alloc(16, 1))}$${encode(Buffer.alloc(TAG, 1))}`;

/** Refuses what is guessed first: too short, known from lists of leaked passwords, a pattern of keys, or the login itself. */
export async function checkPassword(
  password: string,
  login: string,
  field: 'password' | 'next' = 'password',
): Promise<void> {
  if (password.length >= LIMITS.passwordMin && !(await isGuessable(password, login))) return;
  const params = { min: LIMITS.passwordMin };
  throw new AppError('auth.passwordWeak', { params, fields: [{ path: `body.${field}`, code: 'guessable', params }] });
}
