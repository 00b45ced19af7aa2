import type { WeighedAnswer } from './answer.ts';
import type { Voter } from './influence.ts';
import type { PositionRules } from './rules.ts';
import type { Triple } from './states.ts';
import { viewsByPerson, type ViewScene } from './groups.ts';
import { topicWeights } from './topic-weights.ts';
import { appliedWeight } from './weigh-up.ts';

/**
 * Whether "first choice" may be said aloud: likely enough, heard from enough people, and from an economic buyer or a proven
 * coach who is for us, while no economic buyer heard is against. Source: docs/method/position.md#floor.
 */
export function isProven(p: Triple, views: ViewScene, rules: PositionRules): boolean {
  const heard = views.voters.filter(({ contactId }) => isHeard(contactId, views.answers, rules));
  if (p[0] < rules.firstFloor || heard.length < rules.firstVoices) return false;
  const chances = new Map(viewsByPerson(views, rules).map((view) => [view.contactId, view.p[0]]));
  const isFor = ({ contactId }: Voter): boolean => (chances.get(contactId) ?? 0) > views.prior[0];
  const buyers = heard.filter(({ roles }) => roles.includes('economic'));
  const insiders = heard.filter(({ roles, provenCoach }) => roles.includes('economic') || provenCoach);
  return insiders.some(isFor) && buyers.every((one) => (chances.get(one.contactId) ?? 0) >= views.prior[0]);
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
