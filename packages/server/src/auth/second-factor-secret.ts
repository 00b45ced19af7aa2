import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { base32 } from './totp.ts';

const IV = 12;
const TAG = 16;

/** A key of its own for each use of the folder's secret. */
const keyFor = (secret: string, use: string): Buffer => createHmac('sha256', secret).update(use).digest();

/** Encrypts a secret for keeping; it opens for the same person only. */
export function seal(secret: string, userId: string, plain: Buffer): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, 'second factor'), iv).setAAD(Buffer.from(userId));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** The secret as it was sealed; null when the folder's secret is another one, or the bytes were changed. */
export function unseal(secret: string, userId: string, sealed: Buffer): Buffer | null {
  if (sealed.length < IV + TAG) return null;
  const key = keyFor(secret, 'second factor');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV))
    .setAAD(Buffer.from(userId))
    .setAuthTag(sealed.subarray(IV, IV + TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
  } catch {
    return null;
  }
}

/** Ten codes of eighty bits, in groups that can be read aloud. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => (base32(randomBytes(10)).toLowerCase().match(/.{4}/g) ?? []).join('-'));

/** What is kept of a recovery code; capitals, blanks and hyphens make no difference. */
export const hashRecovery = (secret: string, userId: string, code: string): string =>
  createHmac('sha256', keyFor(secret, 'recovery code'))
    .update(`${userId}\n${code.toLowerCase().replaceAll(/[^a-z2-7]/g, '')}`)
    .digest('base64url');
