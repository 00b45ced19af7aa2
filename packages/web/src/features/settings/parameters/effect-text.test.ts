import { dictionaries } from '@qibu/phrases';
import { expect, test } from 'vitest';
import { movedParts, movedText, partText } from './effect-text.ts';

const words = dictionaries['zh-CN'].settings.parameters;
const NONE = {
  open: 20,
  judged: 20,
  moved: 0,
  verdicts: 0,
  stages: 0,
  flags: 0,
  flagsRaised: 0,
  flagsGone: 0,
  deals: [],
  more: 0,
};

test('nothing moved is said in so many words', () => expect(movedText(NONE, words)).toBe(words.movedNone));
test('what moved is counted by kind', () => {
  const said = movedText({ ...NONE, moved: 7, verdicts: 1, stages: 2, flags: 6 }, words);
  expect(said.match(/\d+/g)).toEqual(['7', '1', '2', '6']);
});
test('a workspace judged in part says so', () => {
  expect(partText(NONE, words)).toBeNull();
  expect(partText({ ...NONE, open: 20_000, judged: 2_000 }, words)).toMatch(/2000.*20000/);
});

test.each([
  [{ verdict: true, stage: false, flags: false }, [words.inVerdict]],
  [{ verdict: false, stage: true, flags: true }, [words.inStage, words.inFlags]],
  [{ verdict: true, stage: true, flags: true }, [words.inVerdict, words.inStage, words.inFlags]],
])('what moves in one deal is named: %o', (moves, parts) =>
  expect(movedParts({ id: '1', name: '一期', ...moves }, words)).toEqual(parts),
);
