import type { HalfLifeClass } from './half-life.ts';
import {
  amount,
  count,
  day,
  names,
  points,
  products,
  proof,
  scale,
  type SlotKind,
  text,
  word,
  words,
  yesNo,
} from './slot-kind.ts';

/** One slot: what may stand in it, and how fast a fact in it ages. */
export interface SlotRule {
  readonly kind: SlotKind;
  readonly ages: HalfLifeClass;
}
type Slots<Name extends string> = Readonly<Record<Name, SlotRule>>;
const slots = <const Name extends string>(table: Slots<Name>): Slots<Name> => table;
const namesOf = <Name extends string>(table: Slots<Name>): readonly Name[] => Object.keys(table) as Name[];

/** The named places a claim can fill. Source: docs/method/evidence.md#half-lives. */
const SSO = slots({
  'sso.buyer': { kind: text, ages: 'organisation' },
  'sso.completion': { kind: day, ages: 'timeline' },
  'sso.products': { kind: products, ages: 'stage' },
  'sso.budget': { kind: amount, ages: 'budget' },
  'sso.status': { kind: word('dealStatus'), ages: 'stage' },
});
const STATUS = slots({
  'status.set-up': { kind: yesNo, ages: 'stage' },
  'status.budget': { kind: yesNo, ages: 'budget' },
  'status.eb-agrees': { kind: yesNo, ages: 'support' },
  'status.schedule': { kind: yesNo, ages: 'timeline' },
  'status.time-pressing': { kind: yesNo, ages: 'timeline' },
  'status.contact': { kind: yesNo, ages: 'stage' },
});
/** `phase.customer`: where the customer really is; `phase.discussed`: what the customer talks about with us. */
const PHASE = slots({
  'phase.customer': { kind: word('phase'), ages: 'competition' },
  'phase.discussed': { kind: word('phase'), ages: 'competition' },
});
/** `competition.count`: how many serious competitors; `competition.names`: which. */
const COMPETITION = slots({
  'competition.count': { kind: count(100), ages: 'competition' },
  'competition.names': { kind: names, ages: 'competition' },
});
/** What we hold of a person in a deal, as `person.<contactId>.<facet>`. */
const PERSON = slots({
  roles: { kind: words('role'), ages: 'role' },
  influence: { kind: word('influence'), ages: 'organisation' },
  support: { kind: scale(-5, 5), ages: 'support' },
  mode: { kind: word('mode'), ages: 'mode' },
  result: { kind: text, ages: 'stage' },
  win: { kind: text, ages: 'stage' },
  'contact-degree': { kind: word('contactDegree'), ages: 'support' },
  'coach-credible': { kind: yesNo, ages: 'role' },
  'coach-trusted': { kind: yesNo, ages: 'role' },
  'coach-wants-us': { kind: yesNo, ages: 'support' },
  executive: { kind: yesNo, ages: 'role' },
});
/** Points of a customer, as `account.<criterion>`; they live on the account and are shared by its deals. */
const ACCOUNT = slots({
  payment: { kind: points, ages: 'customer' },
  fit: { kind: points, ages: 'customer' },
  loyalty: { kind: points, ages: 'customer' },
  strategic: { kind: points, ages: 'customer' },
  growth: { kind: points, ages: 'customer' },
  competition: { kind: points, ages: 'customer' },
  location: { kind: points, ages: 'customer' },
});

const DEAL = { ...SSO, ...STATUS, ...PHASE, ...COMPETITION };

export type SsoSlot = keyof typeof SSO;
export type StatusSlot = keyof typeof STATUS;
export type DealSlot = keyof typeof DEAL;
export type PersonFacet = keyof typeof PERSON;
export type AccountCriterion = keyof typeof ACCOUNT;
export const SSO_SLOTS = namesOf(SSO);
export const STATUS_SLOTS = namesOf(STATUS);
export const PHASE_SLOTS = namesOf(PHASE);
export const COMPETITION_SLOTS = namesOf(COMPETITION);
export const DEAL_SLOTS = namesOf(DEAL);
export const PERSON_FACETS = namesOf(PERSON);
export const ACCOUNT_CRITERIA = namesOf(ACCOUNT);

export const personSlot = (contactId: string, facet: PersonFacet): string => `person.${contactId}.${facet}`;
export const gateSlot = (criterion: string): string => `gate.${criterion}`;
export const accountSlot = (criterion: AccountCriterion): string => `account.${criterion}`;

/** What follows the last dot: the facet of a person, the criterion of an account. */
export const facetOf = (slot: string): string => slot.slice(slot.lastIndexOf('.') + 1);

const ruleIn = (table: Readonly<Record<string, SlotRule>>, name: string): SlotRule | null =>
  Object.hasOwn(table, name) ? (table[name] ?? null) : null;

/** The rule of a slot the method names; null for gate criteria, which are the workspace's own, and for anything else. */
export function slotRule(slot: string): SlotRule | null {
  if (slot.startsWith('person.')) return ruleIn(PERSON, facetOf(slot));
  if (slot.startsWith('account.')) return ruleIn(ACCOUNT, slot.slice('account.'.length));
  return ruleIn(DEAL, slot);
}

/** What may stand in a slot; a gate criterion takes a proof. Null = the method has no such slot. */
export const slotKind = (slot: string): SlotKind | null =>
  slot.startsWith('gate.') ? proof : (slotRule(slot)?.kind ?? null);
