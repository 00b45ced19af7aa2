import type { Dictionary } from '../dictionary.ts';
import { fill } from '../fill.ts';

/** Names that only the caller knows: the workspace's own stages, and people by contact id. */
export interface Names {
  readonly stage?: (id: string) => string | undefined;
  readonly person?: (contactId: string) => string | undefined;
}
export interface Saying {
  readonly words: Dictionary;
  readonly names: Names;
}

type Table = Readonly<Record<string, unknown>>;
const at = (table: Table, code: string): unknown => (Object.hasOwn(table, code) ? table[code] : undefined);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const field = (value: unknown, name: string): string | undefined =>
  typeof value === 'object' && value !== null ? text((value as Table)[name]) : undefined;

/** Any code of the method in words: role, stage, status, phase, slot, criterion, signal, person; else the code itself. */
export function sayWord({ words, names }: Saying, code: string): string {
  const w = words.words;
  return (
    names.person?.(code) ??
    names.stage?.(code) ??
    [w.roleLong, w.stage, w.dealStatus, w.phase, w.verdict, w.severity]
      .map((table) => text(at(table, code)))
      .find(Boolean) ??
    saySlot(words, code) ??
    field(at(words.criteria, code), 'name') ??
    field(at(words.signals, code), 'name') ??
    code
  );
}

/** The label of a slot; null when the name is not one. */
function saySlot(words: Dictionary, slot: string): string | undefined {
  const [head = '', ...rest] = slot.split('.');
  if (head === 'person') return field(at(words.slots.person, rest.at(-1) ?? ''), 'label');
  if (head === 'account') return field(at(words.slots.account, rest.join('.')), 'label');
  if (head === 'gate') return field(at(words.criteria, rest.join('.')), 'name');
  return field(at(words.slots, slot), 'label');
}

type Value = string | number | boolean | null | readonly string[];

/** Values of a rule turned into words, ready to fill a phrase. */
export function sayParams(saying: Saying, params: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const said: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    // No stage reached is the empty code.
    said[name] =
      name === 'evidenced' && value === '' ? saying.words.words.stage.none : sayValue(saying, value as Value);
  }
  return said;
}

function sayValue(saying: Saying, value: Value): string | number {
  if (typeof value === 'number') return Math.round(value * 100) / 100;
  if (typeof value === 'string') return sayWord(saying, value);
  if (Array.isArray(value)) return sayList(saying, value.map(String));
  return String(value ?? '');
}

const NAMED_AT_MOST = 3;
/** A few names, and how many there are in all when they are many. */
function sayList(saying: Saying, codes: readonly string[]): string {
  const { joiner, listOf } = saying.words.common;
  const named = codes
    .slice(0, NAMED_AT_MOST)
    .map((code) => sayWord(saying, code))
    .join(joiner);
  return codes.length > NAMED_AT_MOST + 2
    ? fill(listOf, { named, count: codes.length })
    : codes.map((code) => sayWord(saying, code)).join(joiner);
}
