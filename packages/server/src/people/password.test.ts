import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../error.ts';
import { checkPassword, hashPassword, verifyPassword } from './password.ts';

const PASSWORD = 'correct horse 七步';

describe('a stored password', () => {
  test('is matched by the same password and by no other', async () => {
    const stored = await hashPassword(PASSWORD);
    expect(await verifyPassword(PASSWORD, stored)).toBe(true);
    for (const other of ['', 'correct horse', `${PASSWORD} `, PASSWORD.toUpperCase(), stored])
      expect(await verifyPassword(other, stored), other).toBe(false);
  });

  test('is stored differently each time, so equal passwords cannot be told from equal hashes', async () => {
    const [one, two] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    expect(one).not.toBe(two);
    expect(await verifyPassword(PASSWORD, two)).toBe(true);
  });

  test('does not depend on how the keyboard composes a letter', async () => {
    const stored = await hashPassword('caf\u00e9 au lait');
    expect(await verifyPassword('cafe\u0301 au lait', stored)).toBe(true);
    // Full-width digits of a Chinese keyboard are the same digits.
    expect(await verifyPassword('ｃａｆé au lait', stored)).toBe(true);
  });

  test('of another cost is still matched: the cost stands in the hash', async () => {
    const cheap = '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$';
    const stored = await hashPassword(PASSWORD);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    // A hash whose tag is of another length than ours matches nothing.
    expect(await verifyPassword(PASSWORD, `${cheap}AAAA`)).toBe(false);
  });

  test.each([null, '', 'plain text', '$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHQ$AAAA', '$2b$12$abcdefghijklmnopqrstuv'])(
    '%j matches nothing',
    async (stored) => expect(await verifyPassword(PASSWORD, stored)).toBe(false),
  );
});

describe('a new password', () => {
  const refusal = async (password: string, login = 'shenming'): Promise<string | null> => {
    try {
      await checkPassword(password, login);
      return null;
    } catch (error) {
      return error instanceof AppError ? error.code : String(error);
    }
  };

  test.each<[string, string, string?]>([
    ['too short', 'a1b2c3d4'],
    ['one character', '7777777777777'],
    ['three characters in turn', 'abcabcabcabc'],
    ['a run of digits', '0123456789'],
    ['a run over ten', '5678901234'],
    ['the login itself', 'Shenming-2026', 'shenming-2026'],
    ['the login in capitals', 'SHENMING-2026', 'shenming-2026'],
    ['what is guessed first', 'password123'],
    ['the first row of the keyboard', 'QwertyUiop'],
    ['a Chinese favourite', 'woaini1314520'],
  ])('%s is refused', async (_, password, login) => expect(await refusal(password, login)).toBe('auth.passwordWeak'));

  test.each([
    ['a sentence', '先问清楚再报价 2026'],
    ['ten mixed characters', 'k7#mPq2vX9'],
    ['a favourite inside a sentence', 'my password is a long story'],
    ['the login inside a sentence', 'shenming sells machines'],
  ])('%s is taken', async (_, password) => expect(await refusal(password)).toBeNull());

  test.each([
    ...['Password123!', 'qwerty12345', '1qaz2wsx3edc', 'a123456789', '5201314520', 'admin@123456', 'Aa123456789'],
    ...['P@ssw0rd2024', 'Admin@2025!', 'qazwsxedcrfv', '1q2w3e4r5t6y', '88888888aa', 'Welcome2026!', 'zhangsan123'],
    ...['5201314woaini', 'iloveyou1314', 'Huawei@123', 'abc123456789', 'asdfghjkl123', 'shenming2026', 'Shenming@123'],
  ])('%s is refused', async (password) => expect(await refusal(password)).toBe('auth.passwordWeak'));

  test('what chance makes is taken', () =>
    fc.assert(
      fc.asyncProperty(fc.uuid(), async (password) => {
        expect(await refusal(password)).toBeNull();
      }),
    ));
});
