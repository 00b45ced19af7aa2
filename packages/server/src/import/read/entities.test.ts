import { expect, test } from 'vitest';
import { withoutEntities, withoutWebText } from './entities.ts';

test.each([
  ['AT&amp;T', 'AT&T'],
  ['R&D', 'R&D'],
  ['R&D;', 'R&D;'],
  ['&lt;急&gt;', '<急>'],
  ['O&#39;Brien', "O'Brien"],
  ['O&apos;Brien &quot;x&quot;', 'O\'Brien "x"'],
  ['张&nbsp;三', '张 三'],
  ['&#x4E2D;&#22269;', '中国'],
  ['&amp;lt;', '&lt;'],
  ['&#0;&#xD800;&#7;', '&#0;&#xD800;&#7;'],
  ['&unknown;', '&unknown;'],
  ['a=1&lt=2', 'a=1&lt=2'],
  ['&AMP', '&AMP'],
])('%s reads %s', (written, read) => expect(withoutEntities(written)).toBe(read));

const row = (...cells: readonly string[]) => ({ row: 2, cells });
test('a column is read as a whole, and one that speaks of markup stays', () => {
  const rows = [row('AT&amp;T', 'write &lt; for <'), row('R&D', '&amp;'), row('甲')];
  expect(withoutWebText(rows, 2).map(({ cells }) => cells)).toEqual([
    ['AT&T', 'write &lt; for <'],
    ['R&D', '&amp;'],
    ['甲'],
  ]);
});
