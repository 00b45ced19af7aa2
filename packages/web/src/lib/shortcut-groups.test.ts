import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEY_PLACES, keyLines, shortcutsInForce, type ShortcutGroup } from './shortcut-groups.ts';

const shortcut = fc.record({
  keys: fc.constantFrom('j', 'k', 'n', '1', 'g d'),
  label: fc.constantFrom('甲', '乙', '丙'),
});
const anyGroup = fc
  .record({
    place: fc.constantFrom(...KEY_PLACES),
    shortcuts: fc.uniqueArray(shortcut, { selector: ({ keys }) => keys }),
    only: fc.option(fc.constantFrom('form', 'list'), { nil: undefined }),
  })
  .map(
    ({ place, shortcuts, only }): ShortcutGroup<string> => ({
      place,
      list: () => shortcuts,
      ...(only !== undefined && { holds: (focus: string) => focus === only }),
    }),
  );

test('every key registered where the focus is stands in the list once, with what it does there', () =>
  fc.assert(
    fc.property(fc.array(anyGroup), fc.constantFrom('form', 'list', 'page'), (groups, focus) => {
      const inForce = shortcutsInForce(groups, focus);
      const listed = keyLines(inForce).flatMap(({ place, lines }) =>
        lines.flatMap(({ label, keys }) => keys.map((key) => ({ place, label, keys: key }))),
      );
      const registered = groups
        .filter(({ holds }) => holds === undefined || holds(focus))
        .flatMap(({ list }) => list().map(({ keys }) => keys));
      expect(listed.map(({ keys }) => keys).toSorted()).toEqual([...new Set(registered)].toSorted());
      for (const line of listed) expect(inForce).toContainEqual(line);
    }),
  ));

const group = (place: (typeof KEY_PLACES)[number], label: string, within?: string): ShortcutGroup<string> => ({
  place,
  list: () => [{ keys: 'n', label }],
  ...(within !== undefined && { holds: (focus: string) => focus === within }),
});
const meaning = (groups: readonly ShortcutGroup<string>[], focus: string) =>
  shortcutsInForce(groups, focus).map(({ label }) => label);

test('a key of the page wins over one that works everywhere, whichever came first', () => {
  expect(meaning([group('page', '写决定'), group('everywhere', '记录')], '')).toEqual(['写决定']);
  expect(meaning([group('everywhere', '记录'), group('page', '写决定')], '')).toEqual(['写决定']);
});
test('a key of a panel holds only while the focus is inside, and wins there', () => {
  const groups = [group('panel', '有利', 'form'), group('deal', '拆第 1 颗雷')];
  expect(meaning(groups, 'form')).toEqual(['有利']);
  expect(meaning(groups, 'elsewhere')).toEqual(['拆第 1 颗雷']);
});
test('of two groups of one place the newer wins', () =>
  expect(meaning([group('list', '旧'), group('list', '新')], '')).toEqual(['新']));
