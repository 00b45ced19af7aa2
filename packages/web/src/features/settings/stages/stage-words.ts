import { type CriterionRule, CUSTOMER_SIZES, type GateNeed, type StageRule } from '@qibu/core';
import type { Words } from '@qibu/phrases';
import { fill } from '../../../lib/text.tsx';
import { lookUp } from '@qibu/phrases/say';

type Text = Words<'settings' | 'method'>;

/** The words with the names of criteria that are not saved yet. */
export function withNames(t: Text, criteria: readonly CriterionRule[]): Text {
  const own = criteria.flatMap(({ id, name }) => (name === undefined ? [] : [[id, { name }] as const]));
  return { ...t, criteria: { ...t.criteria, ...Object.fromEntries(own) } };
}

/** A criterion in the reader's words; one of the workspace's own by the name it was given. */
export function criterionName(id: string, t: Text): string {
  return lookUp(t.criteria, id, null)?.name ?? id;
}

/** How much a gate asks: so many of its criteria, or these. */
export function needText(need: GateNeed, t: Text): string {
  if ('atLeast' in need) return fill(t.settings.stages.atLeast, { count: need.atLeast });
  return fill(t.settings.stages.allOf, {
    names: need.all.map((id) => criterionName(id, t)).join(t.common.joiner),
  });
}

/** A field of a stage, named. */
export function fieldName(field: string, t: Text): string {
  const size = CUSTOMER_SIZES.find((one) => one === field);
  if (size !== undefined) return fill(t.settings.stages.needOf, { size: t.words.customerSize[size] });
  return field === 'p' ? t.settings.stages.probability : t.settings.stages.gate;
}

/** A field of a stage, as people read its value. */
export function fieldText(field: string, value: unknown, t: Text): string {
  if (field === 'p') return percent(value as number);
  if (field !== 'criteria') return needText(value as GateNeed, t);
  return (value as StageRule['criteria']).map(({ id }) => criterionName(id, t)).join(t.common.joiner);
}

/** What happens to a field of a stage: for criteria, which go and which come. */
export function changeText({ field, from, to }: { field: string; from: unknown; to: unknown }, t: Text): string {
  const words = t.settings.stages;
  const name = fieldName(field, t);
  if (field !== 'criteria') {
    return fill(words.fromTo, { field: name, from: fieldText(field, from, t), to: fieldText(field, to, t) });
  }
  const [before, after] = [from as StageRule['criteria'], to as StageRule['criteria']];
  const lacking = (all: StageRule['criteria'], some: StageRule['criteria']) =>
    all.filter(({ id }) => !some.some((one) => one.id === id));
  const gone = lacking(before, after);
  const come = lacking(after, before);
  return [
    gone.length > 0 && fill(words.takenOut, { field: name, names: fieldText(field, gone, t) }),
    come.length > 0 && fill(words.putIn, { field: name, names: fieldText(field, come, t) }),
  ]
    .filter((line) => line !== false)
    .join(words.lineJoiner);
}

/** 35% · 12.5%: as exact as it was set. */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
