const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Text as HTML shows it; what stands between backticks is code. */
export const text = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => ENTITIES.get(sign) ?? sign).replace(/`([^`]+)`/g, '<code>$1</code>');

export const tag = (name: string, inner: string, attributes = ''): string =>
  `<${name}${attributes === '' ? '' : ` ${attributes}`}>${inner}</${name}>`;

export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  tag(
    'table',
    tag('thead', tag('tr', heads.map((head) => tag('th', head, 'scope="col"')).join(''))) +
      tag('tbody', rows.map((cells) => tag('tr', cells.map((cell) => tag('td', cell)).join(''))).join('')),
  );
