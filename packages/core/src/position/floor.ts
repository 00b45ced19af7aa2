import type { WeighedAnswer } from './answer.ts';
import type { Voter } from './influence.ts';
import type { PositionRules } from './rules.ts';
import type { Triple } from './states.ts';
import { topicWeights } from './topic-weights.ts';
import { appliedWeight } from './weigh-up.ts';

interface Shown {
  readonly p: Triple;
  readonly answers: readonly WeighedAnswer[];
  readonly voters: readonly Voter[];
}

/** Whether "first choice" may be said aloud. Source: docs/method/position.md#floor. */
export function isProven({ p, answers, voters }: Shown, rules: PositionRules): boolean {
  const heard = voters.filter(({ contactId }) => isHeard(contactId, answers, rules));
  const hasInsider = heard.some(({ roles, provenCoach }) => roles.includes('economic') || provenCoach);
  return p[0] >= rules.firstFloor && heard.length >= rules.firstVoices && hasInsider;
}

/** Whether enough was heard of a person. */
export function isHeard(contactId: string, answers: readonly WeighedAnswer[], rules: PositionRules): boolean {
  const own = answers.filter(({ by }) => by === contactId);
  return (
    appliedWeight(
      topicWeights(own, () => 1),
      null,
      rules,
    ) >= rules.leastHeard
  );
}
