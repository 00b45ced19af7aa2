import { CUSTOMER_SIZES, PHASES } from '../facts/vocabulary.ts';
import { HALF_LIFE_CLASSES } from '../facts/half-life.ts';
import type { ParameterProblem } from '../kernel/problem.ts';
import { CRITERION_NAME_MAX, type CriterionRule, type GateNeed, STAGE_LEADS, type StageRule } from './stages.ts';

interface Reader {
  readonly problems: ParameterProblem[];
  readonly path: string;
}
type Fields = Record<string, unknown>;

const at = (reader: Reader, key: string | number): Reader => ({ ...reader, path: `${reader.path}.${key}` });
const fail = (reader: Reader, problem: ParameterProblem['problem'], allowed: string): void => {
  reader.problems.push({ path: reader.path, problem, allowed });
};

/** A workspace's own stages; the list is replaced as a whole, never merged. */
export function readStages(value: unknown, problems: ParameterProblem[]): readonly StageRule[] {
  const reader = { problems, path: 'stages' };
  return readList(reader, value, readStage);
}

function readStage(reader: Reader, value: unknown): StageRule {
  const fields = readFields(reader, value, ['id', 'p', 'phase', 'leads', 'criteria', 'need']);
  const criteria = readList(at(reader, 'criteria'), fields['criteria'], readCriterion);
  const need = readFields(at(reader, 'need'), fields['need'], CUSTOMER_SIZES);
  const needOf = (size: (typeof CUSTOMER_SIZES)[number]): GateNeed =>
    readNeed(at(at(reader, 'need'), size), need[size], criteria);
  return {
    id: readId(at(reader, 'id'), fields['id']),
    p: readNumber(at(reader, 'p'), fields['p'], [0, 1]),
    phase: readOneOf(at(reader, 'phase'), fields['phase'], PHASES),
    leads: readList(at(reader, 'leads'), fields['leads'], (place, lead) => readOneOf(place, lead, STAGE_LEADS)),
    criteria,
    need: { small: needOf('small'), large: needOf('large'), government: needOf('government') },
  };
}

function readCriterion(reader: Reader, value: unknown): CriterionRule {
  const isNamed = typeof value === 'object' && value !== null && Object.hasOwn(value, 'name');
  const fields = readFields(reader, value, ['id', 'ages', ...(isNamed ? ['name'] : [])]);
  return {
    id: readId(at(reader, 'id'), fields['id']),
    ages: readOneOf(at(reader, 'ages'), fields['ages'], HALF_LIFE_CLASSES),
    ...(isNamed && { name: readName(at(reader, 'name'), fields['name']) }),
  };
}

function readNeed(reader: Reader, value: unknown, criteria: readonly CriterionRule[]): GateNeed {
  const isAll = typeof value === 'object' && value !== null && Object.hasOwn(value, 'all');
  const fields = readFields(reader, value, [isAll ? 'all' : 'atLeast']);
  const ids = criteria.map(({ id }) => id);
  if (isAll) {
    return { all: readList(at(reader, 'all'), fields['all'], (place, id) => readOneOf(place, id, ids)) };
  }
  const count = readNumber(at(reader, 'atLeast'), fields['atLeast'], [1, Math.max(1, criteria.length)]);
  if (!Number.isInteger(count)) fail(at(reader, 'atLeast'), 'type', 'whole number');
  return { atLeast: count };
}

function readFields(reader: Reader, value: unknown, keys: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fail(reader, 'type', `object with ${keys.join(', ')}`);
    return {};
  }
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) fail(at(reader, key), 'unknown', keys.join(', '));
  }
  for (const key of keys) if (!Object.hasOwn(value, key)) fail(at(reader, key), 'missing', keys.join(', '));
  return value as Fields;
}

function readList<T>(reader: Reader, value: unknown, read: (place: Reader, item: unknown) => T): T[] {
  if (Array.isArray(value) && value.length > 0 && value.length <= 50) {
    return value.map((item, index) => read(at(reader, index), item));
  }
  fail(reader, 'type', 'list of 1 to 50');
  return [];
}

function readNumber(reader: Reader, value: unknown, [min, max]: readonly [number, number]): number {
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  if (!isNumber) fail(reader, 'type', `${min}…${max}`);
  else if (value < min || value > max) fail(reader, 'range', `${min}…${max}`);
  return isNumber ? value : min;
}

function readId(reader: Reader, value: unknown): string {
  if (typeof value === 'string' && /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(value) && value.length <= 80) return value;
  fail(reader, 'type', 'lower-case words joined by - or .');
  return '';
}

/** One line of visible text, without invisible or direction-changing characters. */
function readName(reader: Reader, value: unknown): string {
  const isName =
    typeof value === 'string' &&
    value.trim() === value &&
    value !== '' &&
    value.length <= CRITERION_NAME_MAX &&
    !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(value);
  if (!isName) fail(reader, 'type', `1 to ${CRITERION_NAME_MAX} characters on one line`);
  return isName ? value : '';
}

function readOneOf<const T extends string>(reader: Reader, value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) fail(reader, 'type', allowed.join(', '));
  return found ?? (allowed[0] as T);
}
