/** Words for yes, no and unknown, in both languages; an explanation may follow. */
const WORDS = {
  unknown: {
    english: ['unknown', 'unclear', 'not known', 'not sure', 'maybe', 'perhaps', 'probably', 'pending', 'tbd'],
    chinese: ['不知道', '不清楚', '不确定', '未知', '待', '也许', '可能', '或许', '不好说', '说不准', '?', '？'],
  },
  no: {
    english: ['no', 'not', 'never', 'none', 'false', 'refused', 'n'],
    chinese: ['没有', '没', '未', '还没', '还未', '尚未', '不', '否', '无'],
  },
  yes: {
    english: ['yes', 'true', 'done', 'agreed', 'approved', 'set up', 'y'],
    chinese: ['已', '是', '有', '对', '同意', '批准', '确定', '明确'],
  },
} as const;
const ANSWERS = { unknown: null, no: false, yes: true } as const;
const ORDER = ['unknown', 'no', 'yes'] as const;

/** What is allowed, for a fault. */
export const ANSWER_WORDS = 'yes, no or unknown (是, 没有, 待定), an explanation may follow';

/** What words begin with; undefined when they are neither yes, no nor unknown. "Unknown" is looked for first. */
export function answerIn(text: string): boolean | null | undefined {
  const words = text.trim().toLowerCase();
  const kind = ORDER.find(
    (one) =>
      WORDS[one].english.some((word) => beginsWith(words, word)) ||
      WORDS[one].chinese.some((word) => words.startsWith(word)),
  );
  return kind === undefined ? undefined : ANSWERS[kind];
}

/** "no" begins "no, …" but not "nobody". */
const beginsWith = (text: string, word: string): boolean =>
  text.startsWith(word) && !/^[a-z]/.test(text.slice(word.length));
