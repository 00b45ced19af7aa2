import type { Held } from '../facts/claim.ts';
import { type Hold, isFact, isYes } from '../facts/holder.ts';
import { gateSlot } from '../facts/slot.ts';
import type { CustomerSize, StageId } from '../facts/vocabulary.ts';
import type { StageRule } from './stages.ts';

export interface Criterion {
  readonly id: string;
  readonly met: boolean;
  readonly held: Held;
}
export interface Gate {
  readonly stage: StageId;
  readonly pass: boolean;
  /** Criteria that must be met, or how many of them. */
  readonly need: { readonly all: readonly string[] } | { readonly atLeast: number };
  readonly criteria: readonly Criterion[];
  readonly missing: readonly string[];
}

/** Whether a criterion is met by what is held of it. */
export type Met = (id: string, held: Held) => boolean;
/** A fresh or ageing fact says yes. */
export const isShown: Met = (_, held) => isFact(held) && isYes(held);

/** One gate on one day: which criteria are backed by facts, and which are missing. */
export function judgeGate(
  rule: StageRule,
  { size, hold, met: isMet }: { readonly size: CustomerSize; readonly hold: Hold; readonly met: Met },
): Gate {
  const need = rule.need[size];
  const criteria = rule.criteria.map(({ id }) => {
    const held = hold(gateSlot(id));
    return { id, met: isMet(id, held), held };
  });
  const met = new Set(criteria.filter((one) => one.met).map((one) => one.id));
  const wanted = 'all' in need ? need.all : rule.criteria.map(({ id }) => id);
  const open = wanted.filter((id) => !met.has(id));
  const pass = 'all' in need ? open.length === 0 : met.size >= need.atLeast;
  return { stage: rule.id, pass, need, criteria, missing: pass ? [] : open };
}
