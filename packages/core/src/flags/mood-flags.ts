import { isFact } from '../facts/holder.ts';
import { personSlot } from '../facts/slot.ts';
import type { Flag } from './flag.ts';
import { type FlagScene, raise } from './scene.ts';

/** No mine and not closed: why is it not closed yet? Mines and nothing else: not hopeless, a work list. */
export function moodFlags(scene: FlagScene, mines: readonly Flag[]): Flag[] {
  const open = mines.filter(({ dismissed }) => !dismissed);
  if (open.length === 0) return [raise('euphoria')];
  const recorded = scene.known.evidence.length + scene.answers.length > 0;
  const isPanic = recorded && open.length >= scene.parameters.flags.panicMines && !hasStrength(scene);
  return isPanic ? [raise('panic', { params: { count: open.length } })] : [];
}

/** Anything that speaks for us on facts: an answer, a supporter, a gate passed. */
function hasStrength({ answers, people, stage, hold }: FlagScene): boolean {
  return (
    stage.evidenced !== null ||
    answers.some(({ answer }) => answer === 'for') ||
    people.some((one) => one.effectiveSupport > 0 && isFact(hold(personSlot(one.contactId, 'support'))))
  );
}
