import { reasonsOn } from '../kernel/reason.ts';

export interface PeopleRules {
  /** Support of a person never met. */
  readonly uncontactedSupport: number;
}

const defaults: PeopleRules = { uncontactedSupport: -2 };

/** The numbers of people, and why they are what they are. */
export const peopleParameters = {
  defaults,
  reasons: [reasonsOn('people.md')('people.uncontactedSupport', 'uncontacted', [-5, 0])],
};
