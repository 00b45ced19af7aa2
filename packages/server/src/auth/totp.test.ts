import { describe, expect, test } from 'vitest';
import { base32, codeOf, stepOf, uriOf } from './totp.ts';
import { hashRecovery, newRecoveryCodes, seal, unseal } from './second-factor-secret.ts';

const SECRET = Buffer.from('12345678901234567890');

describe('a code of an authenticator app', () => {
  // Appendix B of RFC 6238, its last six digits.
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i s is %s', (seconds, code) => {
    expect(codeOf(SECRET, Math.floor(seconds / 30))).toBe(code);
    expect(stepOf(SECRET, code, new Date(seconds * 1_000))).toBe(Math.floor(seconds / 30));
  });
  test.each([
    [-29_000, true],
    [59_000, true],
    [-31_000, false],
    [61_000, false],
  ])('%i ms away: taken %s', (away, taken) => {
    const at = new Date(2_000_000_010_000);
    expect(stepOf(SECRET, codeOf(SECRET, 66_666_667), new Date(at.getTime() + away)) !== null).toBe(taken);
  });
  test.each(['', '28708', '2870822', '２８７０８２', 'abcdef', '-28708'])('%j is none', (code) =>
    expect(stepOf(SECRET, code, new Date(59_000))).toBeNull(),
  );
});

test('a secret is typed in base32 and read from the QR code', () => {
  expect(base32(SECRET)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  expect(uriOf(SECRET, { issuer: '七步', account: 'wang@example.com' })).toBe(
    'otpauth://totp/%E4%B8%83%E6%AD%A5:wang%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E4%B8%83%E6%AD%A5',
  );
});

describe('at rest', () => {
  test('a secret opens with the secret of the folder and for its person only', () => {
    const sealed = seal('folder', 'me', SECRET);
    expect(sealed.includes(SECRET)).toBe(false);
    expect(unseal('folder', 'me', sealed)?.equals(SECRET)).toBe(true);
    expect(unseal('another folder', 'me', sealed)).toBeNull();
    expect(unseal('folder', 'somebody else', sealed)).toBeNull();
    expect(unseal('folder', 'me', Buffer.alloc(10))).toBeNull();
  });
  test('recovery codes are ten, unlike, and known again however they are typed', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/);
      const kept = hashRecovery('folder', 'me', code);
      expect(hashRecovery('folder', 'me', ` ${code.toUpperCase().replaceAll('-', ' ')}`)).toBe(kept);
      expect(hashRecovery('folder', 'you', code)).not.toBe(kept);
    }
  });
});
