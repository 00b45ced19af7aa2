import type { GateView, StageView } from '@qibu/contract';

/** What moving to a stage takes. */
export type StageMove =
  | { readonly kind: 'same' }
  | { readonly kind: 'back' }
  /** Every gate up to the stage must hold; `closed` are those that do not. */
  | { readonly kind: 'forward'; readonly closed: readonly GateView[]; readonly missing: number };

/** How the deal would get from its claimed stage to another. */
export function stageMove({ claimed, gates }: Pick<StageView, 'claimed' | 'gates'>, to: string): StageMove {
  if (to === claimed) return { kind: 'same' };
  const at = (id: string | null): number => gates.findIndex(({ stage }) => stage === id);
  if (at(to) < at(claimed)) return { kind: 'back' };
  const closed = gates.slice(0, at(to) + 1).filter(({ pass }) => !pass);
  return { kind: 'forward', closed, missing: closed.reduce((sum, gate) => sum + wantedOf(gate), 0) };
}

/** How many criteria a gate still wants: all that are missing, or what is left of its number. */
export function wantedOf({ need, criteria, missing, pass }: GateView): number {
  if (pass) return 0;
  return 'all' in need ? missing.length : need.atLeast - criteria.filter(({ met }) => met).length;
}
