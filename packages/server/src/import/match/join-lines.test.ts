import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinLines } from './join-lines.ts';

/** `a>b` puts a under b. */
const links = (text: string): Map<string, string> =>
  new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map((link) => link.split('>') as [string, string]),
  );
const joined = (stored: string, wanted: string): string =>
  [...joinLines(links(stored), links(wanted))]
    .map(([id, above]) => `${id}>${above}`)
    .toSorted()
    .join(' ');

describe('links of a file over stored lines', () => {
  test.each([
    ['nothing stored', '', 'a>b b>c', 'a>b b>c'],
    ['a new one above', 'a>b', 'b>c', 'b>c'],
    ['another one above', 'a>b', 'a>c', 'a>c'],
    ['under oneself', '', 'a>a b>a', 'b>a'],
    ['a circle of two', '', 'a>b b>a', 'a>b'],
    ['a circle of three', '', 'a>b b>c c>a', 'a>b b>c'],
    ['a circle with what is stored', 'a>b', 'b>a', ''],
    ['a long circle with what is stored', 'a>b b>c c>d', 'd>a', ''],
    ['turned round', 'a>b', 'a>c b>a', 'a>c b>a'],
    ['turned round, the other way of writing it', 'a>b', 'b>a a>c', 'a>c b>a'],
    ['two places changed', 'a>b b>c', 'b>a a>c', 'a>c b>a'],
  ])('%s', (_, stored, wanted, result) => expect(joined(stored, wanted)).toBe(result));

  const anyLinks = fc
    .array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 10 })
    .map((pairs) => new Map(pairs.map(([id, above]) => [`${id}`, `${above}`])));
  /** Lines without a circle, as the store holds them. */
  const anyStored = anyLinks.map((wanted) => joinLines(new Map(), wanted));
  const laidOver = (stored: ReadonlyMap<string, string>, over: ReadonlyMap<string, string>) =>
    new Map([...stored, ...over]);
  const hasCircle = (lines: ReadonlyMap<string, string>): boolean =>
    [...lines.keys()].some((start) => {
      let steps = 0;
      for (let at = lines.get(start); at !== undefined && steps <= lines.size; at = lines.get(at)) steps += 1;
      return steps > lines.size;
    });

  test('never close a circle, whatever is stored and wanted', () =>
    fc.assert(
      fc.property(anyStored, anyLinks, (stored, wanted) => {
        expect(hasCircle(laidOver(stored, joinLines(stored, wanted)))).toBe(false);
      }),
    ));

  test('all come in where together they close none', () =>
    fc.assert(
      fc.property(anyStored, anyStored, (stored, wanted) => {
        fc.pre(!hasCircle(laidOver(stored, wanted)));
        expect(joinLines(stored, wanted)).toEqual(wanted);
      }),
    ));

  test('what was left out would still close a circle', () =>
    fc.assert(
      fc.property(anyStored, anyLinks, (stored, wanted) => {
        const lines = laidOver(stored, joinLines(stored, wanted));
        for (const [id, above] of wanted)
          if (lines.get(id) !== above) expect(hasCircle(laidOver(lines, new Map([[id, above]])))).toBe(true);
      }),
    ));
});
