import { SAMPLE, sampleLedger } from '@qibu/cases';
import { type Analysis, DEFAULT_PARAMETERS, day, judge, LINES_OF } from '@qibu/core';
import { dictionaries, sayAdvice, sayFlag, sayMove } from '@qibu/phrases';
import { sayQuestion } from '@qibu/phrases/say';
import { describe, expect, test } from 'vitest';

const TODAY = day('2026-03-02');
const open = SAMPLE.deals
  .filter(({ outcome }) => outcome === 'open')
  .map(({ key }) => judge(sampleLedger(key, TODAY), DEFAULT_PARAMETERS, TODAY));

/** Every sentence of the same words counted, the most frequent first. */
const counted = (sentences: readonly string[]): number[] =>
  [...Map.groupBy(sentences, (one) => one).values()].map((same) => same.length).sort((a, b) => b - a);

describe.each(['zh-CN', 'en'] as const)('the sample’s open deals in %s', (language) => {
  const sayingOf = ({ people }: Analysis) => ({
    words: dictionaries[language],
    names: { person: (id: string) => people.find(({ contactId }) => contactId === id)?.name },
  });
  const adviceIn = (analysis: Analysis): string =>
    sayAdvice(sayingOf(analysis), { ...analysis.advice, phase: analysis.position.phase });

  test.each<[string, (analysis: Analysis) => string]>([
    ['advice', adviceIn],
    [
      'next move',
      (analysis) =>
        analysis.moves
          .slice(0, 1)
          .map((move) => sayMove(sayingOf(analysis), move))
          .join(''),
    ],
    [
      'question',
      ({ position: { questions } }) => (questions[0] && sayQuestion(dictionaries[language], questions[0])) ?? '',
    ],
  ])('no %s is said for more than a quarter of those that have one', (_, sentence) => {
    const said = open.map(sentence).filter((one) => one !== '');
    expect(counted(said)[0]).toBeLessThanOrEqual(said.length / 4);
  });

  test('there are words for each way to put a question, no two alike, and each is a question', () => {
    const { asking } = dictionaries[language];
    for (const [signal, lines] of Object.entries(asking))
      expect(new Set(Object.keys(lines))).toEqual(new Set(['plain', ...LINES_OF[signal as keyof typeof asking]]));
    const all = Object.values(asking).flatMap((lines): string[] => Object.values(lines));
    expect(new Set(all).size).toBe(all.length);
    for (const one of all) expect(one).toMatch(/[？?]/);
  });

  test('words of lead are for those who are first', () => {
    const lead = { 'zh-CN': /领先/, en: /\blead\b/ }[language];
    for (const analysis of open) if (analysis.position.place !== 'first') expect(adviceIn(analysis)).not.toMatch(lead);
  });

  test('no sentence shows a code, a hole, or two marks at its end', () => {
    const codes = /[{}]|[a-z]+-[a-z]+-?[a-z]*\.|[。？！.?!]{2}/;
    for (const analysis of open) {
      expect(adviceIn(analysis)).not.toMatch(codes);
      for (const flag of analysis.flags) expect(sayFlag(sayingOf(analysis), flag)).not.toMatch(/[{}]|[。？！?!]$/);
    }
  });
});
