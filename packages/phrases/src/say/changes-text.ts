import type { Words } from '../dictionary.ts';
import { fill } from '../fill.ts';
import { lookUp } from '../look-up.ts';
import { sayParameter } from './parameter.ts';
import { sayWord } from './word.ts';

const LONGEST = 200;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
type Changes = Readonly<Record<string, unknown>>;
export type AuditWords = Words<'settings' | 'parameters' | 'judgement' | 'method'>;
/** An amount from minor units, in the currency given or else that of the record. */
export type MoneyText = (minor: number, currency?: string) => string;

/** What changed, field by field: `[before, after]` as an arrow, what was written as it is. */
export function changesText(changes: Changes, words: AuditWords, money: MoneyText): string {
  const lines = Object.entries(changes).flatMap(([name, value]) => {
    if (UNTOLD.has(name)) return [];
    if (name === 'overrides' && isPair(value)) return numbers(value, words, money);
    if (LISTS.has(name)) return written(name, value, words);
    return line(fieldName(name, words), isAmount(name) ? inMoney(value, changes.currency, money) : value, words);
  });
  const text = lines.join(words.common.clauseJoiner);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The order of an exported list, and which import it was: nothing a reader asks for. */
const UNTOLD: ReadonlySet<string> = new Set(['sort', 'order', 'import']);
/** What one record wrote: rows by their ids, judgements and signals by their codes. */
const LISTS: ReadonlySet<string> = new Set(['evidence', 'claims', 'signals', 'tasks', 'interaction', 'people']);

function written(name: string, value: unknown, words: AuditWords): string[] {
  const items = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
  if (items.length === 0) return [];
  const field = fieldName(name, words);
  if (items.some((one) => ID.test(one))) return [fill(words.settings.audit.countOf, { field, count: items.length })];
  return [`${field} ${items.map((one) => answerText(one, words)).join(words.common.joiner)}`];
}

/** `E1:for` as the signal and its answer. */
function answerText(code: string, words: AuditWords): string {
  const [signal = '', answer = ''] = code.split(':');
  const known = lookUp(words.signals, signal, null);
  if (known === null) return codeWord(code, words);
  return `${known.name} ${lookUp(words.words.answerShort, answer, '')}`.trim();
}

type Pair = readonly [before: unknown, after: unknown];
const isPair = (value: unknown): value is Pair => Array.isArray(value) && value.length === 2;

const isAmount = (name: string): boolean => /minor$|^amountM(in|ax)$/i.test(name);

/** Amounts as money; where the currency changed with them, each in its own. */
function inMoney(value: unknown, currency: unknown, money: MoneyText): unknown {
  const told = (minor: unknown, own: unknown): unknown =>
    typeof minor === 'number' ? money(minor, typeof own === 'string' ? own : undefined) : minor;
  const [old, now] = isPair(currency) ? currency : [currency, currency];
  return isPair(value) ? [told(value[0], old), told(value[1], now)] : told(value, now);
}

/** Imports name fields as the store does: `amount_minor`. */
const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function fieldName(name: string, { settings }: AuditWords): string {
  return lookUp(settings.audit.field, camel(name), settings.audit.otherField);
}

function line(field: string, value: unknown, words: AuditWords): string[] {
  if (!isPair(value)) {
    const shown = show(value, words);
    return shown === '' ? [] : [`${field} ${shown}`];
  }
  const [before, after] = value;
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  // An id says nothing to a person; that the field changed does.
  if ([before, after].some((one) => typeof one === 'string' && ID.test(one)))
    return [`${field} ${words.settings.parameters.changed}`];
  return [fill(words.settings.audit.fromTo, { field, from: show(before, words), to: show(after, words) })];
}

function show(value: unknown, words: AuditWords): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? words.common.yes : words.common.no;
  if (typeof value === 'string') return ID.test(value) ? '' : codeWord(value, words);
  if (Array.isArray(value)) return value.map((one) => show(one, words)).join(words.common.joiner);
  return typeof value === 'object' ? parts(value, words) : String(value);
}

/** What stands within: each part that a person can read, by its name. */
const parts = (value: object, words: AuditWords): string =>
  Object.entries(value)
    .filter(([, one]) => one !== null && typeof one !== 'object' && !(typeof one === 'string' && ID.test(one)))
    .map(([name, one]) => `${fieldName(name, words)} ${show(one, words)}`)
    .join(words.common.joiner);

function codeWord(code: string, words: AuditWords): string {
  const { label: _look, ...looks } = words.common.scheme;
  const { label: _tongue, ...tongues } = words.common.language;
  const { sellerKind, outcome, customerSize } = words.words;
  const kinds = { ...words.settings.audit.entity, ...sellerKind, ...outcome, ...customerSize, ...looks, ...tongues };
  return (
    lookUp(kinds, code, null) ?? lookUp(words.settings.audit.code, code, null) ?? sayWord({ words, names: {} }, code)
  );
}

/** Only the numbers that differ, by their names; the list of stages is said to have changed. */
function numbers([before, after]: Pair, words: AuditWords, money: MoneyText): string[] {
  const told = (path: string, value: unknown): unknown =>
    isAmount(path) && typeof value === 'number' ? money(value) : value;
  const [old, now] = [leaves(before), leaves(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const name = path === 'stages' ? words.parameters.groups.stages : sayParameter({ words, names: {} }, path);
    if (path !== 'stages') return line(name, [told(path, old.get(path)), told(path, now.get(path))], words);
    return old.get(path) === now.get(path) ? [] : [`${name} ${words.settings.parameters.changed}`];
  });
}

function leaves(node: unknown, path = ''): Map<string, unknown> {
  if (path === 'stages') return new Map([[path, JSON.stringify(node)]]);
  if (typeof node !== 'object' || node === null) return new Map(path === '' ? [] : [[path, node]]);
  return new Map(
    Object.entries(node).flatMap(([key, child]) => [...leaves(child, path === '' ? key : `${path}.${key}`)]),
  );
}
