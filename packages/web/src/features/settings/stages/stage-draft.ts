import type { CriterionRule, CustomerSize, GateNeed, StageRule } from '@qibu/core';
import type { Patch } from '../../../editing/change.ts';
import { randomLetters } from '../../../lib/random-letters.ts';

/** What may be changed of a stage; each is kept or given up by itself when two people change the same stage. */
export const STAGE_FIELDS = ['p', 'criteria', 'small', 'large', 'government'] as const;
export type StageField = (typeof STAGE_FIELDS)[number];

export const readField = (stage: StageRule, field: StageField): unknown =>
  field === 'p' || field === 'criteria' ? stage[field] : stage.need[field];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which a draft differs from the stage. */
export const stagePatch = (before: StageRule, after: StageRule): Patch =>
  Object.fromEntries(
    STAGE_FIELDS.filter((field) => !same(readField(before, field), readField(after, field))).map((field) => [
      field,
      readField(after, field),
    ]),
  );

/** A stage with changed fields laid over; its needs are cut to the criteria that are left. */
export function stageWith(stage: StageRule, patch: Patch): StageRule {
  // The patch was taken from a stage by `stagePatch`: every field has the shape it has there.
  const {
    p = stage.p,
    criteria = stage.criteria,
    ...need
  } = patch as Partial<StageRule> & Partial<Record<CustomerSize, GateNeed>>;
  return fitted({ ...stage, p, criteria, need: { ...stage.need, ...need } });
}

function fitted(stage: StageRule): StageRule {
  const { small, large, government } = stage.need;
  const fit = (need: GateNeed): GateNeed => fittedNeed(need, stage.criteria);
  return { ...stage, need: { small: fit(small), large: fit(large), government: fit(government) } };
}

function fittedNeed(need: GateNeed, criteria: readonly CriterionRule[]): GateNeed {
  if ('atLeast' in need) return { atLeast: Math.max(1, Math.min(need.atLeast, criteria.length)) };
  const all = criteria.map(({ id }) => id).filter((id) => need.all.includes(id));
  return all.length === 0 ? { atLeast: 1 } : { all };
}

/** Every criterion a stage may ask for: the method's in their order, then the workspace's own. */
export function knownCriteria(stage: StageRule, initial: StageRule | undefined): readonly CriterionRule[] {
  const ofMethod = initial?.criteria ?? [];
  const standard = new Set(ofMethod.map(({ id }) => id));
  const now = new Map(stage.criteria.map((one) => [one.id, one]));
  return [...ofMethod.map((one) => now.get(one.id) ?? one), ...stage.criteria.filter(({ id }) => !standard.has(id))];
}

/** A stage that asks for these criteria, in the order they are known in. */
export const withCriteria = (stage: StageRule, known: readonly CriterionRule[], ids: readonly string[]): StageRule =>
  stageWith(stage, { criteria: known.filter(({ id }) => ids.includes(id)) });

/** A criterion a workspace adds: its evidence ages like that of the stages. Its id is for good, its name for people. */
export const ownCriterion = ({ id }: StageRule, name: string): CriterionRule => ({
  id: `${id}.own-${randomLetters(4)}`,
  ages: 'stage',
  name: name.trim().replace(/\s+/g, ' '),
});

/** The workspace's own numbers with one stage replaced; stages that are all the method's own are not kept. */
export function overridesWithStage(
  { overrides, now, initial }: StagesOf,
  stage: StageRule,
): Readonly<Record<string, unknown>> {
  const stages = now.stages.map((one) => (one.id === stage.id ? stage : one));
  const { stages: _, ...others } = overrides;
  return same(stages, initial.stages) ? others : { ...others, stages };
}
interface StagesOf {
  readonly overrides: Readonly<Record<string, unknown>>;
  readonly now: { readonly stages: readonly StageRule[] };
  readonly initial: { readonly stages: readonly StageRule[] };
}

/** Open deals whose evidenced stage a changed gate can move: those that stand before it or beyond. */
export function mayMove(
  columns: readonly { readonly stage: string | null; readonly count: number }[],
  stages: readonly { readonly id: string }[],
  changed: string,
): number {
  const at = (id: string | null): number => stages.findIndex((stage) => stage.id === id);
  const gate = at(changed);
  return columns.filter(({ stage }) => at(stage) >= gate - 1).reduce((sum, { count }) => sum + count, 0);
}

/** A typed percentage as a share; null when it is none. */
export function readRate(text: string): number | null {
  const percent = Number(text.trim().replace(/%$/, ''));
  return text.trim() === '' || !(percent >= 0 && percent <= 100) ? null : Math.round(percent * 100) / 10_000;
}
