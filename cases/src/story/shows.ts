import type { AccountCriterion, DealSlot, PersonFacet, SignalId } from '@qibu/core';
import type { AccountMarks, Offset, SampleValue } from '../sample.ts';

/** Criteria of the default gates. Source: docs/method/funnel.md#gates. */
export const GATE_CRITERIA = [
  'target.material-accepted',
  'target.first-contact',
  'target.visit-date-agreed',
  'intent.formal-visit',
  'intent.comparing',
  'intent.explicit-need',
  'intent.owner-named',
  'set-up.team-and-process',
  'set-up.schedule',
  'set-up.budget-range',
  'set-up.core-needs',
  'set-up.competitors',
  'recognition.tender-won',
  'recognition.named-first-choice',
  'recognition.majority-for-us',
  'negotiation.customer-contract',
  'negotiation.our-contract',
  'negotiation.deadline',
  'negotiation.price-objection',
  'negotiation.terms-discussed',
  'close.contract-signed',
  'close.first-payment',
] as const;
export type GateCriterion = (typeof GATE_CRITERIA)[number];

export type Answer = 'for' | 'mixed' | 'against';
type Slot = DealSlot | `gate.${GateCriterion}` | `person.${string}.${PersonFacet}` | `account.${AccountCriterion}`;

/** What a note shows: values of slots (a key with a dot) and answers to signals (a key without). */
export type Shows = { readonly [slot in Slot]?: SampleValue } & { readonly [signal in SignalId]?: Answer };

/** Facts about where the project stands at the customer; `sso.status` is what all of it adds up to. */
export const status = (facts: {
  readonly setUp?: boolean;
  readonly budget?: boolean;
  readonly ebAgrees?: boolean;
  readonly schedule?: boolean;
  readonly pressing?: boolean;
}): Shows => ({
  ...(facts.setUp !== undefined && { 'status.set-up': facts.setUp }),
  ...(facts.budget !== undefined && { 'status.budget': facts.budget }),
  ...(facts.ebAgrees !== undefined && { 'status.eb-agrees': facts.ebAgrees }),
  ...(facts.schedule !== undefined && { 'status.schedule': facts.schedule }),
  ...(facts.pressing !== undefined && { 'status.time-pressing': facts.pressing }),
});

/** Criteria of the gates that this note proves. */
export const gate = (...criteria: readonly GateCriterion[]): Shows =>
  Object.fromEntries(criteria.map((criterion) => [`gate.${criterion}`, true]));

/** First contact is made and we may talk to the people who do the work. */
export const contactMade = (): Shows => ({ 'status.contact': true, ...gate('target.first-contact') });

/** A working visit at which our material was on the table: all a target needs, and one half of intent. */
export const visited = (): Shows => ({
  ...contactMade(),
  ...gate('target.material-accepted', 'target.visit-date-agreed', 'intent.formal-visit'),
});

/** A budget that is in the plan: the amount, the fact that there is one, and the range for the gate. */
export const budget = (text: string): Shows => ({
  'sso.budget': text,
  'status.budget': true,
  ...gate('set-up.budget-range'),
});

/** A date the customer works towards. */
export const goLive = (on: Offset): Shows => ({
  'sso.completion': { onDay: on },
  'status.schedule': true,
  ...gate('set-up.schedule'),
});

/** The customer has set the project up: team and way of deciding are known. */
export const setUp = (): Shows => ({ 'status.set-up': true, ...gate('set-up.team-and-process') });

/** What exactly is to be bought, with the needs behind it. */
export const scope = (text: string): Shows => ({ 'sso.products': text, ...gate('set-up.core-needs') });

export const buyer = (text: string): Shows => ({ 'sso.buyer': text });

/** The competitors by name. */
export const rivals = (...names: readonly string[]): Shows => ({
  'competition.names': names,
  'competition.count': names.length,
  ...gate('set-up.competitors'),
});

export type PersonFacts = Partial<Record<PersonFacet, SampleValue>>;

/** What we hold about a person; the key is the contact's short or full key, made full by `tell`. */
export const of = (contact: string, facts: PersonFacts): Shows =>
  Object.fromEntries(Object.entries(facts).map(([facet, value]) => [`person.${contact}.${facet}`, value]));

/** A coach who passed all three tests. */
export const provenCoach = (contact: string): Shows =>
  of(contact, { 'coach-credible': true, 'coach-trusted': true, 'coach-wants-us': true });

/** Marks 0–5 for the ideal-customer criteria. */
export const marks = (given: AccountMarks): Shows =>
  Object.fromEntries(Object.entries(given).map(([criterion, mark]) => [`account.${criterion}`, mark]));
