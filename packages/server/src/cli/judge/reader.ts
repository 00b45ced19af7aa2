import { CliInputError } from './cli-input-error.ts';

/** Where in which file we are; faults name it. */
export interface Place {
  readonly file: string;
  readonly path: string;
}
export type Fields = Readonly<Record<string, unknown>>;

export const at = (place: Place, key: string | number): Place => {
  const step = typeof key === 'number' ? `[${key}]` : `${place.path === '' ? '' : '.'}${key}`;
  return { file: place.file, path: place.path + step };
};

export function refuse(place: Place, wrong: string, allowed: string): never {
  throw new CliInputError({ file: place.file, place: place.path === '' ? 'top level' : place.path, wrong, allowed });
}

/** How a value is shown in a fault: short, on one line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Parses JSON; says where it stops being JSON. */
export function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse({ file, path: '' }, `not JSON (${why.slice(0, 120)})`, 'one JSON document');
  }
}

/** An object that carries no other fields than these. */
export function readObject(place: Place, value: unknown, allowed: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(place, shown(value), `an object with ${allowed.join(', ')}`);
  }
  for (const key of Object.keys(value)) {
    if (!allowed.includes(key)) refuse(at(place, key), 'unknown field', allowed.join(', '));
  }
  return value as Fields;
}

export function readList<T>(place: Place, value: unknown, read: (place: Place, item: unknown) => T): T[] {
  if (!Array.isArray(value)) return refuse(place, shown(value), 'a list');
  return value.map((item, index) => read(at(place, index), item));
}

export function readText(place: Place, value: unknown): string {
  return typeof value === 'string' && value.trim() !== '' ? value : refuse(place, shown(value), 'a text');
}

export function readOneOf<const T extends string>(place: Place, value: unknown, allowed: readonly T[]): T {
  return allowed.find((item) => item === value) ?? refuse(place, shown(value), allowed.join(', '));
}

/** Days, counts: a number from 0 to 36500. */
export function readCount(place: Place, value: unknown): number {
  const isCount = typeof value === 'number' && value >= 0 && value <= 36_500;
  return isCount ? value : refuse(place, shown(value), 'a number from 0 to 36500');
}

/** The value read, or what stands for an absent one. */
export const readOptional = <T, D>(
  place: Place,
  value: unknown,
  rule: { readonly read: (place: Place, value: unknown) => T; readonly absent: D },
): T | D => (value === undefined || value === null ? rule.absent : rule.read(place, value));

/** The cases of a file, and nothing else but what a case file may carry beside them. */
export function readCases<T>(
  source: { readonly text: string; readonly file: string; readonly beside: readonly string[] },
  read: (place: Place, item: unknown) => T,
): T[] {
  const top = { file: source.file, path: '' };
  const fields = readObject(top, readJson(source.text, source.file), ['cases', ...source.beside]);
  return readList(at(top, 'cases'), fields['cases'], read);
}
