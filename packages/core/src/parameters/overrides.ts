import { checkParameters } from './check.ts';
import { migrateOverrides } from './migrate.ts';
import type { Parameters } from './parameters.ts';
import { ParameterError, type ParameterProblem } from '../kernel/problem.ts';
import { reasonFor } from './reasons.ts';
import { readStages } from '../funnel/read-stages.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parameters with a workspace's own numbers, of this edition or an older one, laid over them. Throws a ParameterError naming every fault. */
export function withOverrides(base: Parameters, overrides: unknown): Parameters {
  const problems: ParameterProblem[] = [];
  const merged = merge({ base, over: migrateOverrides(overrides).overrides, path: [] }, problems) as Parameters;
  if (problems.length === 0) problems.push(...checkParameters(merged));
  if (problems.length > 0) throw new ParameterError(problems);
  return merged;
}

interface Place {
  readonly base: unknown;
  readonly over: unknown;
  readonly path: readonly string[];
}

function merge(place: Place, problems: ParameterProblem[]): unknown {
  const { base, over, path } = place;
  if (path.length === 1 && path[0] === 'stages') return readStages(over, problems);
  if (typeof base === 'number' || base === null) return mergeNumber(place, problems);
  if (typeof base === 'boolean') return mergeRule(place, problems);
  if (isObject(base)) return mergeObject({ base, over, path }, problems);
  if (over === base) return base;
  problems.push({ path: path.join('.'), problem: 'type', allowed: JSON.stringify(base) });
  return base;
}

function mergeNumber({ base, over, path }: Place, problems: ParameterProblem[]): unknown {
  const reason = reasonFor(path);
  if (over === null && reason?.nullable) return null;
  const [min, max] = [reason?.min ?? 0, reason?.max ?? 1];
  const allowed = `${min}…${max}`;
  if (typeof over !== 'number' || !Number.isFinite(over)) {
    problems.push({ path: path.join('.'), problem: 'type', allowed });
    return base;
  }
  if (over < min || over > max) problems.push({ path: path.join('.'), problem: 'range', allowed });
  return over;
}

function mergeRule({ base, over, path }: Place, problems: ParameterProblem[]): unknown {
  if (typeof over === 'boolean') return over;
  problems.push({ path: path.join('.'), problem: 'type', allowed: 'true, false' });
  return base;
}

function mergeObject(
  { base, over, path }: Place & { readonly base: Record<string, unknown> },
  problems: ParameterProblem[],
): unknown {
  if (!isObject(over)) {
    problems.push({ path: path.join('.'), problem: 'type', allowed: 'object' });
    return base;
  }
  const merged: Record<string, unknown> = { ...base };
  for (const key of Object.keys(over)) {
    if (!Object.hasOwn(base, key)) {
      problems.push({ path: [...path, key].join('.'), problem: 'unknown', allowed: Object.keys(base).join(', ') });
    } else merged[key] = merge({ base: base[key], over: over[key], path: [...path, key] }, problems);
  }
  return merged;
}
