import type { BaseWords, RoomWords } from '../dictionary.ts';
import { fill } from '../fill.ts';

/** Names that only the caller knows: the workspace's own stages, and people by contact id. */
export interface Names {
  readonly stage?: (id: string) => string | undefined;
  readonly person?: (contactId: string) => string | undefined;
}
/** Any page's words; a code of the method is put in words where those of the method are at hand. */
export type SomeWords = BaseWords & Partial<RoomWords<'method' | 'judgement' | 'parameters'>>;
export interface Saying<W extends SomeWords = SomeWords> {
  readonly words: W;
  readonly names: Names;
}

type Table = Readonly<Record<string, unknown>>;
const at = (table: Table | undefined, code: string): unknown =>
  table !== undefined && Object.hasOwn(table, code) ? table[code] : undefined;
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

/** The label of a slot; undefined when the name is not one. */
function saySlot(words: SomeWords, slot: string): string | undefined {
  const [head = '', ...rest] = slot.split('.');
  if (head === 'person') return field(at(words.slots?.person, rest.at(-1) ?? ''), 'label');
  if (head === 'account') return field(at(words.slots?.account, rest.join('.')), 'label');
  if (head === 'gate') return field(at(words.criteria, rest.join('.')), 'name');
  return field(at(words.slots, slot), 'label');
}

/** Turns the codes of one parameter into words. */
export type ParamWords = (saying: Saying, code: string) => string;
const from =
  (table: 'roleLong' | 'dealStatus' | 'phase' | 'mode'): ParamWords =>
  ({ words }, code) =>
    text(at(words.words[table], code)) ?? code;
/** A stage by the workspace's own name. */
export const sayStage: ParamWords = ({ words, names }, code) => {
  if (code === '') return words.words.stage.none;
  return names.stage?.(code) ?? text(at(words.words.stage, code)) ?? code;
};
const slot: ParamWords = ({ words }, code) => saySlot(words, code) ?? code;
const criterion: ParamWords = ({ words }, code) => field(at(words.criteria, code), 'name') ?? code;

/** The words of each parameter that holds codes; a parameter without a line is shown as it is. */
const PARAM_WORDS: Readonly<Record<string, ParamWords>> = {
  claimed: sayStage,
  evidenced: sayStage,
  stage: sayStage,
  real: from('phase'),
  discussed: from('phase'),
  role: from('roleLong'),
  roles: from('roleLong'),
  mode: from('mode'),
  indicator: slot,
  indicators: slot,
  slots: slot,
  missing: criterion,
};
/** Rules in which a parameter of the same name holds other codes. */
const RULE_WORDS: Readonly<Record<string, Readonly<Record<string, ParamWords>>>> = {
  'status-mismatch': { claimed: from('dealStatus'), derived: from('dealStatus') },
};

const AS_IT_IS: ParamWords = (_, code) => code;
const wordsOf = (rule: string, name: string): ParamWords => RULE_WORDS[rule]?.[name] ?? PARAM_WORDS[name] ?? AS_IT_IS;

/** Values of a rule or an error turned into words, ready to fill a phrase. */
export function sayParams(
  saying: Saying,
  rule: string,
  params: Readonly<Record<string, unknown>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, sayValue(saying, wordsOf(rule, name), value)]),
  );
}

function sayValue(saying: Saying, say: ParamWords, value: unknown): string | number {
  if (typeof value === 'number') return Math.round(value * 100) / 100;
  if (typeof value === 'string') return say(saying, value);
  if (Array.isArray(value))
    return sayList(
      saying,
      value.map((code) => say(saying, String(code))),
    );
  return String(value ?? '');
}

const NAMED_AT_MOST = 3;
/** A few names, and how many there are in total when they are many. */
function sayList({ words }: Saying, names: readonly string[]): string {
  const { joiner, listOf } = words.common;
  if (names.length <= NAMED_AT_MOST + 2) return names.join(joiner);
  return fill(listOf, { named: names.slice(0, NAMED_AT_MOST).join(joiner), count: names.length });
}
