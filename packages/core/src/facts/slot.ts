/**
 * The named places a claim can fill. `person.*` slots carry the contact id in the middle:
 * `person.<contactId>.support`. `account.*` slots live on the account and are shared by its deals.
 */
export const SSO_SLOTS = ['sso.buyer', 'sso.completion', 'sso.products', 'sso.budget', 'sso.status'] as const;
export type SsoSlot = (typeof SSO_SLOTS)[number];

export const STATUS_SLOTS = [
  'status.set-up',
  'status.budget',
  'status.eb-agrees',
  'status.schedule',
  'status.time-pressing',
  'status.contact',
] as const;
export type StatusSlot = (typeof STATUS_SLOTS)[number];

/** `phase.customer`: where the customer really is; `phase.discussed`: what he talks about with us. early | middle | late. */
export const PHASE_SLOTS = ['phase.customer', 'phase.discussed'] as const;

/** `competition.count`: serious competitors (integer); `competition.names`: list of names. */
export const COMPETITION_SLOTS = ['competition.count', 'competition.names'] as const;

export const PERSON_FACETS = [
  'roles',
  'influence',
  'support',
  'mode',
  'result',
  'win',
  'contact-degree',
  'coach-credible',
  'coach-trusted',
  'coach-wants-us',
  'executive',
] as const;
export type PersonFacet = (typeof PERSON_FACETS)[number];

export const ACCOUNT_CRITERIA = [
  'payment',
  'fit',
  'loyalty',
  'strategic',
  'growth',
  'competition',
  'location',
] as const;
export type AccountCriterion = (typeof ACCOUNT_CRITERIA)[number];

export const personSlot = (contactId: string, facet: PersonFacet): string => `person.${contactId}.${facet}`;
export const gateSlot = (criterion: string): string => `gate.${criterion}`;
export const accountSlot = (criterion: AccountCriterion): string => `account.${criterion}`;
