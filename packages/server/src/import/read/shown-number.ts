/** One part of a number format: what stands around the figure and by how much it is shown smaller than it is. */
interface Look {
  readonly condition: ((value: number) => boolean) | null;
  /** Powers of ten the figure is shown smaller than it is. */
  readonly smaller: number;
  readonly before: string;
  readonly after: string;
}
/** How a number format changes what a person reads; null = only in how many digits are shown. */
export type NumberLook = readonly Look[] | null;

/** Currencies by the country a format's sign is of: [$$-409], [$¥-411]. */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  '404': 'TWD',
  '409': 'USD',
  '411': 'JPY',
  '412': 'KRW',
  '804': 'CNY',
  '809': 'GBP',
  C04: 'HKD',
  C09: 'AUD',
  '1004': 'SGD',
  '1009': 'CAD',
  '1404': 'MOP',
  '1409': 'NZD',
};
/** What of the words in a format belongs to the amount: a currency or a unit. */
const MEANT =
  /^(?:[¥￥$€£₩₹฿₽₫]|[A-Z]{1,3}\$|[A-Z]{3}|RMB|人民币|美元|欧元|日元|港元|港币|英镑|[百千万亿]+元?|元|[kKwWmM])$/;

function signOf(inBrackets: string): string {
  const [sign = '', country = ''] = inBrackets.slice(1).split('-');
  const code = /^[$¥￥]$/.test(sign) ? BY_COUNTRY[country.toUpperCase().replace(/^0+/, '')] : undefined;
  return code ?? sign;
}

/** Sections end at semicolons that are neither quoted nor escaped. */
const sectionsOf = (code: string): string[] =>
  (code.match(/(?:"[^"]*"|\\.|!.|\[[^\]]*\]|[^;])+|(?<=;|^)(?=;)/g) ?? []).map((section) => section);

function conditionOf(section: string): Look['condition'] {
  const [, sign, limit] = /\[(>=|<=|<>|>|<|=)\s*(-?\d+(?:\.\d+)?)\]/.exec(section) ?? [];
  if (sign === undefined) return null;
  const than = Number(limit);
  switch (sign) {
    case '>=':
      return (value) => value >= than;
    case '<=':
      return (value) => value <= than;
    case '>':
      return (value) => value > than;
    case '<':
      return (value) => value < than;
    case '=':
      return (value) => value === than;
    default:
      return (value) => value !== than;
  }
}

const TOKEN = /"([^"]*)"|[\\!](.)|\[(\$[^\]]*)\]|\[[^\]]*\]|_.|\*.|([0#?,.%])|(\S)|\s/gu;

/** A section without colours and blanks: its places as 0 , . and its words, a written dot between places as D. */
function takeApart(section: string): { places: string; before: string; after: string } {
  let [places, before, after] = ['', '', ''];
  for (const [, quoted, escaped, sign, place, plain] of section.matchAll(TOKEN)) {
    if (place !== undefined) {
      places += /[#?]/.test(place) ? '0' : place;
      continue;
    }
    const word = (quoted ?? escaped ?? (sign === undefined ? (plain ?? '') : signOf(sign))).trim();
    if (word === '.') places += 'D';
    else if (!MEANT.test(word)) continue;
    else if (places === '') before += word;
    else after += word;
  }
  return { places, before, after };
}

const trailing = (places: string): number => /,*$/.exec(places)?.[0].length ?? 0;

/** A comma after the last place shows thousands; places to the right of a written dot move the point too. */
function lookOf(section: string): Look {
  const { places, before, after } = takeApart(section);
  const [whole = '', ...decimals] = places.split('.');
  const commas = trailing(whole) + (decimals.length > 0 ? trailing(places) : 0);
  const moved = /0,*D(0+)/.exec(whole)?.[1]?.length ?? 0;
  return { condition: conditionOf(section), smaller: 3 * commas + moved, before, after };
}

/** What a number format adds to a figure; most formats add nothing a reader must know. */
export function numberLook(code: string | null): NumberLook {
  if (code === null || code.includes('%')) return null;
  const looks = sectionsOf(code).map(lookOf);
  return looks.some(({ smaller, before, after }) => smaller > 0 || before !== '' || after !== '') ? looks : null;
}

/** The section a value is shown with: the first whose condition holds, else by its sign. */
function sectionFor(looks: readonly Look[], value: number): Look | undefined {
  if (looks.some(({ condition }) => condition !== null)) {
    return looks.find(({ condition }) => condition === null || condition(value));
  }
  return (value < 0 ? looks[1] : value === 0 ? looks[2] : undefined) ?? looks[0];
}

/** A plain decimal figure with its point moved to the left. */
function moved(figure: string, places: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(figure) ?? [];
  if (places === 0 || whole === '') return figure;
  const digits = (whole + fraction).padStart(places + fraction.length + 1, '0');
  const at = digits.length - fraction.length - places;
  const decimals = digits.slice(at).replace(/0+$/, '');
  return `${sign}${digits.slice(0, at)}${decimals === '' ? '' : `.${decimals}`}`;
}

const LETTER = /[A-Za-z]$/;
/** A figure as its format shows it, without losing a digit: 1200000 under `0!.0,` is 120. */
export function shownNumber(figure: string, look: NumberLook): string {
  const section = look === null ? undefined : sectionFor(look, Number(figure));
  if (section === undefined || !/^-?\d+(\.\d+)?$/.test(figure)) return figure;
  const { before, after, smaller } = section;
  return `${before}${LETTER.test(before) ? ' ' : ''}${moved(figure, smaller)}${after}`;
}
