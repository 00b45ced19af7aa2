/** Characters that show nothing: zero-width, direction marks and overrides, soft hyphen, byte-order mark, tags. */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
/** C0 and C1 controls; a tab or line break inside a name is a space. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const CONTROLS = /[\u0001-\u001F\u007F-\u009F]/g;
/** Full-width ASCII and the ideographic and no-break spaces have one narrow twin each; nothing else is folded. */
const WIDE = /[\uFF01-\uFF5E\u3000\u00A0\u2000-\u200A\u202F\u205F]/g;
const PLAIN = /^[\x20-\x7E]*$/;

const narrow = (char: string): string => {
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' ';
};
/** Wide brackets, commas and the like are Chinese punctuation in a name; digits and letters are not. */
const WIDE_ALPHANUMERIC = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u3000\u00A0\u2000-\u200A\u202F\u205F]/g;

const visible = (text: string): string =>
  text.normalize('NFC').replace(INVISIBLE, '').replace(BREAKS, ' ').replace(CONTROLS, '');

/** A name as it will be stored: nothing invisible, one form, narrow digits and letters, single spaces, trimmed. */
export function cleanName(text: string): string {
  if (PLAIN.test(text)) return text.includes('  ') ? text.replace(/ {2,}/g, ' ').trim() : text.trim();
  return visible(text).replace(WIDE_ALPHANUMERIC, narrow).replace(/ {2,}/g, ' ').trim();
}

/** A note as it will be stored: its lines as the cell has them, each cleaned like a name. */
export const cleanNote = (text: string): string =>
  text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    .map(cleanName)
    .join('\n')
    .trim();

/** A number or a date as it will be read: every wide ASCII character narrow. */
export function cleanFigure(text: string): string {
  return PLAIN.test(text) ? text.trim() : visible(text).replace(WIDE, narrow).trim();
}

/** Names are the same when this is: letter case, spaces, dashes, brackets and dots do not count. */
export function matchKey(text: string): string {
  return cleanName(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** A cell longer than a sheet allows is refused. */
export const MAX_CELL = 32_767;
/** As much of a text as shows that it is too long: a cell of megabytes would be copied into every preview and list. */
export const cutCell = (text: string): string => (text.length > MAX_CELL ? text.slice(0, MAX_CELL + 1) : text);

/** Half of a surrogate pair cannot be stored; NUL cannot either. */
export function textFault(text: string): 'cell.nul' | 'cell.notText' | 'cell.tooLong' | null {
  if (text.length > MAX_CELL) return 'cell.tooLong';
  if (text.includes('\u0000')) return 'cell.nul';
  return text.isWellFormed() && !text.includes('\uFFFD') ? null : 'cell.notText';
}

const ERROR_VALUE =
  /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|GETTING_DATA)$/;
/** A spreadsheet's error value, written out as it is in a text export too. */
export const isErrorValue = (text: string): boolean => text.startsWith('#') && ERROR_VALUE.test(text.trim());
