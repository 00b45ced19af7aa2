const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 二〇二六 → 2026: digit by digit. */
function byDigit(text: string): number | null {
  let value = 0;
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return text === '' ? null : value;
}

/** 十二 → 12, 三十一 → 31, 廿五 → 25: a day or a month in words. */
export function readSmallNumber(text: string): number | null {
  const plain = text.replace('廿', '二十').replace('卅', '三十');
  const [tens, ones, more] = plain.split('十');
  if (more !== undefined) return null;
  if (ones === undefined) return byDigit(plain);
  const left = tens === '' ? 1 : byDigit(tens ?? '');
  const right = ones === '' ? 0 : byDigit(ones);
  return left === null || right === null || left > 9 || right > 9 ? null : left * 10 + right;
}

/** A year in words, four digits or (二六年) two. */
export const readYear = (text: string): number | null => byDigit(text);
