import type { AnalysisView } from '@qibu/contract';
import { day, EVIDENCE_KINDS, judge, SIGNALS, withAnswers } from '@qibu/core';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { record } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { daysLater } from '../testing/world.ts';
import { addRecord } from './add-record.ts';
import { removePerson } from './deal-people.ts';
import { loadDossier } from './dossier.ts';

const LATER = daysLater(90);
const DAYS = ['2026-03-02', '2026-03-20', '2026-05-10', '2026-05-31'] as const;

let crew: Crew;
let people: (string | null)[];
beforeAll(async () => {
  crew = await newCrew();
  people = [null, await crew.world.contact(crew.account), await crew.world.contact(crew.account)];
});

/** One filling of the signal form: who, when, how we know, and the answers marked. */
const anyFilling = fc.record({
  by: fc.integer({ min: 0, max: 2 }),
  happenedOn: fc.constantFrom(...DAYS).map(day),
  kind: fc.constantFrom(...EVIDENCE_KINDS),
  shared: fc.boolean(),
  answers: fc.uniqueArray(
    fc.record({ signal: fc.constantFrom(...SIGNALS), answer: fc.constantFrom('for', 'mixed', 'against') }),
    { selector: ({ signal }) => signal, minLength: 1, maxLength: 16 },
  ),
});
type RecordSketch = Parameters<Parameters<typeof anyFilling.map>[0]>[0];

function draftOf({ by, happenedOn, kind, shared, answers }: RecordSketch) {
  const saidBy = people[by] ?? null;
  const statement = (quote: string) => ({ kind, quote, saidBy, happenedOn });
  return {
    evidence: shared ? [statement('当面说的')] : answers.map(({ signal }) => statement(`${signal} 见到的`)),
    signals: answers.map((one, at) => ({ ...one, by: saidBy, happenedOn, restsOn: shared ? 0 : at })),
  };
}

/** Ids of what is not stored yet are no part of what is shown. */
const shown = ({ position, flags, people: standings }: Pick<AnalysisView, 'position' | 'flags' | 'people'>) => ({
  ...position,
  contributions: position.contributions.map(({ evidence: _, ...rest }) => rest),
  flags: flags.map(({ id, subject }) => [id, subject]),
  people: standings.map(({ contactId, contacted }) => [contactId, contacted]),
});

test('what is shown before saving is what stands there after it, filling upon filling', () =>
  fc.assert(
    fc.asyncProperty(fc.array(anyFilling, { minLength: 1, maxLength: 4 }), fc.boolean(), async (fillings, leaves) => {
      const { id } = await crew.deal({ stage: 'target' });
      for (const filling of fillings) {
        const draft = draftOf(filling);
        await crew.world.as(
          crew.rep,
          async (scope) => {
            const { ledger, parameters } = await loadDossier(scope, id);
            const asOf = scope.today;
            const before = judge(withAnswers(ledger, draft, asOf), parameters, asOf);
            const after = await addRecord(scope, id, record({ evidence: draft.evidence, signals: draft.signals }));
            expect(shown(before)).toEqual(shown(after.analysis));
            const gone = people[filling.by] ?? null;
            if (leaves && gone !== null && after.people.some((one) => one.contactId === gone && one.removedOn === null))
              await removePerson(scope, id, gone);
          },
          LATER,
        );
      }
    }),
    { numRuns: 25 },
  ));
