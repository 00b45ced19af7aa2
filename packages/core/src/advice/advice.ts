import { REMEDIES } from '../flags/registry.ts';
import type { StageJudgement } from '../funnel/stage.ts';
import type { StageId } from '../facts/vocabulary.ts';
import type { Move } from '../moves/move.ts';
import type { Course } from './course.ts';

/** The advice on an open deal: what to do, and what comes first. */
export interface Advice {
  readonly course: Course;
  /** The claimed stage is ahead of the evidence, which is said before anything else; `evidenced` null = no stage. */
  readonly ahead: { readonly claimed: StageId; readonly evidenced: StageId | null } | null;
  /** The best move where it mends something: the course goes on only after it. */
  readonly step: Move | null;
}

const remedies: ReadonlySet<string> = new Set(REMEDIES);
/** Whether a move mends a risk, so that it is said as the first step of the advice. */
const isRemedy = (id: string): boolean => remedies.has(id);

/** Puts the advice together from the course, the stages and the best move. Source: docs/method/advice.md. */
export function adviceOf<M extends { readonly id: string }>(
  course: Course,
  { claimed, evidenced, inflated }: Pick<StageJudgement, 'claimed' | 'evidenced' | 'inflated'>,
  best: M | undefined,
): Omit<Advice, 'step'> & { readonly step: M | null } {
  return {
    course,
    ahead: inflated && claimed !== null ? { claimed, evidenced } : null,
    step: best !== undefined && isRemedy(best.id) ? best : null,
  };
}
