import type { Analysis } from '../analysis.ts';
import { SSO_SLOTS } from '../facts/slot.ts';
import type { Flag } from '../flags/flag.ts';
import type { FlagId } from '../flags/registry.ts';
import { judge } from '../judge.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { addDays } from '../kernel/day.ts';
import { criteria, type DealSpec, type FactSpec, ledgerOf, TODAY } from './build.ts';

export const analysisOf = (spec: DealSpec): Analysis => judge(ledgerOf(spec), DEFAULT_PARAMETERS, TODAY);
export const flagsOf = (spec: DealSpec): readonly Flag[] => analysisOf(spec).flags;
export const flagIn = (spec: DealSpec, id: FlagId): Flag | undefined => flagsOf(spec).find((flag) => flag.id === id);

export const about = (contactId: string, facets: Readonly<Record<string, FactSpec['value']>>): FactSpec[] =>
  Object.entries(facets).map(([facet, value]) => ({ slot: `person.${contactId}.${facet}`, value }));

const PROVEN_COACH = { 'coach-credible': true, 'coach-trusted': true, 'coach-wants-us': true };

/** A deal without a single risk: everything known, everyone met, the next step agreed. */
export const CLEAN: DealSpec = {
  deal: { repStatus: 'in-progress' },
  stage: 'set-up',
  people: ['chen', 'li', 'wang', 'zhou'].map((contactId) => ({ contactId })),
  facts: [
    ...SSO_SLOTS.map((slot) => ({ slot, value: 'as agreed' })),
    ...['set-up', 'budget', 'eb-agrees', 'schedule'].map((one) => ({ slot: `status.${one}`, value: true })),
    ...criteria(['target.material-accepted', 'target.first-contact', 'intent.formal-visit', 'intent.explicit-need']),
    ...criteria(['set-up.team-and-process', 'set-up.schedule', 'set-up.budget-range', 'set-up.core-needs']),
    { slot: 'competition.count', value: 2 },
    ...about('chen', { roles: ['economic'], influence: 'high', win: 'a quiet year-end', mode: 'growth', support: 2 }),
    ...about('li', { roles: ['user'], influence: 'medium' }),
    ...about('wang', { roles: ['technical'], support: 1 }),
    ...about('zhou', { roles: ['coach'], ...PROVEN_COACH }),
  ],
  talks: [20, 12, 4].map((age) => ({ age, with: ['chen', 'li', 'wang', 'zhou'] })),
  tasks: [{ agreed: true, dueOn: addDays(TODAY, 6) }],
};

/** The clean deal with one thing changed. */
export const clean = (change: DealSpec): DealSpec => ({ ...CLEAN, ...change });
/** The clean deal with these facts in place of what it held in the same slots. */
export const withFacts = (facts: readonly FactSpec[], change: DealSpec = {}): DealSpec => {
  const replaced = new Set(facts.map(({ slot }) => slot));
  return { ...CLEAN, ...change, facts: [...(CLEAN.facts ?? []).filter(({ slot }) => !replaced.has(slot)), ...facts] };
};
export const withoutFacts = (slots: readonly string[]): DealSpec => ({
  ...CLEAN,
  facts: (CLEAN.facts ?? []).filter(({ slot }) => !slots.includes(slot)),
});
