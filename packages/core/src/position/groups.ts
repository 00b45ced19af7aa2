import type { Phase, Role } from '../facts/vocabulary.ts';
import type { WeighedAnswer } from './answer.ts';
import { divergenceOf } from './divergence.ts';
import { effectsOf } from './effect.ts';
import { influenceOf, type Voter } from './influence.ts';
import type { PositionRules } from './rules.ts';
import type { Triple } from './states.ts';
import { topicWeights } from './topic-weights.ts';
import { appliedWeight, chancesAfter, weighEffects } from './weigh-up.ts';

export interface ViewScene {
  readonly answers: readonly WeighedAnswer[];
  readonly voters: readonly Voter[];
  readonly prior: Triple;
  readonly phase: Phase;
}
interface Group {
  readonly members: readonly string[];
  readonly isBuyer: boolean;
}
interface View extends Group {
  readonly p: Triple;
}

/** Who stands on which side of the prior, and how far apart. Source: docs/method/position.md#agreement. */
export interface Agreement {
  readonly disagree: boolean;
  /** The largest divergence between two groups on opposite sides; 0 where all are on one. */
  readonly divergence: number;
  readonly ahead: readonly string[];
  readonly behind: readonly string[];
}

/** Whether the groups that were heard stand on opposite sides and far apart, or an economic buyer behind a first choice. */
export function agreementOf(scene: ViewScene, isFirst: boolean, rules: PositionRules): Agreement {
  const views = groupsOf(scene).flatMap((group) => heardView(group, scene, rules) ?? []);
  const ahead = views.filter(({ p }) => p[0] > scene.prior[0]);
  const behind = views.filter(({ p }) => p[0] < scene.prior[0]);
  const apart = ahead.flatMap((one) => behind.map((other) => divergenceOf([one.p, other.p])));
  const divergence = Math.max(0, ...apart);
  const againstFirst = isFirst && behind.some(({ isBuyer }) => isBuyer);
  const names = (of: readonly View[]): string[] => [...new Set(of.flatMap(({ members }) => members))].sort();
  return {
    disagree: divergence > rules.divergence || againstFirst,
    divergence,
    ahead: names(ahead),
    behind: names(behind),
  };
}

const SHARED_ROLES: readonly Role[] = ['user', 'technical', 'coach'];

/** The role groups heard: each economic buyer and each person without a role is a group of one. */
function groupsOf({ answers, voters }: ViewScene): Group[] {
  const rolesOf = new Map(voters.map(({ contactId, roles }) => [contactId, roles]));
  const people = [...new Set(answers.flatMap(({ by }) => by ?? []))];
  const alone = people.filter((by) => isAlone(rolesOf.get(by) ?? []));
  const shared = SHARED_ROLES.map((role) => people.filter((by) => rolesOf.get(by)?.includes(role)));
  return [
    ...alone.map((by) => ({ members: [by], isBuyer: rolesOf.get(by)?.includes('economic') ?? false })),
    ...shared.filter((members) => members.length > 0).map((members) => ({ members, isBuyer: false })),
  ];
}

const isAlone = (roles: readonly Role[]): boolean => roles.length === 0 || roles.includes('economic');

/** Where we stand by a group's answers alone, influence measured inside it; null while too little was heard of it. */
function heardView(group: Group, scene: ViewScene, rules: PositionRules): View | null {
  const own = scene.answers.filter(({ by }) => by !== null && group.members.includes(by));
  const voters = scene.voters.filter(({ contactId }) => group.members.includes(contactId));
  const influence = influenceOf(voters);
  if (appliedWeight(topicWeights(own, influence), null, rules) < rules.leastHeard) return null;
  return { ...group, p: viewOf(own, influence, scene, rules) };
}

function viewOf(
  own: readonly WeighedAnswer[],
  influence: (by: string | null) => number,
  { prior, phase }: ViewScene,
  rules: PositionRules,
): Triple {
  return chancesAfter(prior, weighEffects(effectsOf(own, { phase, influence }, rules), null, rules));
}

/** Where we stand as each person alone shows it; `null` is the customer in general. */
export function viewsByPerson(scene: ViewScene, rules: PositionRules): { contactId: string | null; p: Triple }[] {
  const said = scene.answers.filter(({ derived }) => !derived);
  return [...Map.groupBy(said, ({ by }) => by)]
    .map(([contactId, own]) => ({ contactId, p: viewOf(own, () => 1, scene, rules) }))
    .sort((a, b) => ((a.contactId ?? '') < (b.contactId ?? '') ? -1 : 1));
}
