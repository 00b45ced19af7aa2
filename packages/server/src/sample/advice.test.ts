import { SAMPLE, sampleLedger } from '@qibu/cases';
import { type Analysis, DEFAULT_PARAMETERS, day, judge } from '@qibu/core';
import { dictionaries, sayAdvice, sayFlag, sayMove } from '@qibu/phrases';
import { sayWhom } from '@qibu/phrases/say';
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
      ({ position, people }) => {
        const [question] = position.questions;
        if (question === undefined) return '';
        const nameOf = (id: string | null) => people.find(({ contactId }) => contactId === id)?.name ?? null;
        const { signal, ask, why, introduce } = question;
        const whom = sayWhom(dictionaries[language], { who: nameOf(ask), why, whom: nameOf(introduce) });
        return `${whom} ${dictionaries[language].signals[signal].ask}`;
      },
    ],
  ])('no %s is said for more than a quarter of them', (_, sentence) => {
    const said = open.map(sentence).filter((one) => one !== '');
    expect(counted(said)[0]).toBeLessThanOrEqual(open.length / 4);
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
