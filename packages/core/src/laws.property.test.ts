import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Held } from './facts/claim.ts';
import type { Evidence } from './facts/evidence.ts';
import { FACTUAL_KINDS } from './facts/weight.ts';
import { gateSlot } from './facts/slot.ts';
import { judge } from './judge.ts';
import { addDays } from './kernel/day.ts';
import { DEFAULT_PARAMETERS } from './parameters/parameters.ts';
import { anyLedger, CRITERIA } from './testing/arbitrary.ts';
import { ago, claimRow, criteria, type DealSpec, evidenceRow, ledgerOf, TODAY } from './testing/build.ts';
import { analysisOf } from './testing/flags.ts';
import { LAW, LONG, TOLERANCE } from './testing/laws.ts';

const { stages } = DEFAULT_PARAMETERS;
const anyAge = fc.integer({ min: 0, max: 400 });
const anyFactual = fc.constantFrom(...FACTUAL_KINDS);
const level = (spec: DealSpec): number => stages.findIndex(({ id }) => id === analysisOf(spec).stage.evidenced);
const standing = ({ value, basis, freshness, ageDays }: Held) => ({ value, basis, freshness, ageDays });

describe('law 3: a guess takes nothing away', LONG, () => {
  const SLOTS = [
    'sso.budget',
    'status.set-up',
    'competition.count',
    'gate.intent.explicit-need',
    'account.fit',
    'phase.customer',
  ];

  test('a claim on a weaker basis changes nothing that a better founded one holds', () => {
    const anyGuess = fc.record({
      slot: fc.constantFrom(...SLOTS),
      value: fc.constantFrom(true, false, null, 0, 4, 'early', 'late'),
      kind: fc.constantFrom('third-party' as const, 'inference' as const, null),
    });
    fc.assert(
      fc.property(anyLedger, anyGuess, (ledger, { slot, value, kind }) => {
        const before = judge(ledger, DEFAULT_PARAMETERS, TODAY);
        const was = before.held[slot];
        if (was?.basis !== 'fact') return;
        const evidence = kind === null ? [] : [evidenceRow('guess', { kind })];
        const claims = [...ledger.claims, claimRow(slot, value, { id: 'zzz', evidence: evidence.map(({ id }) => id) })];
        const after = judge(
          { ...ledger, claims, evidence: [...ledger.evidence, ...evidence] },
          DEFAULT_PARAMETERS,
          TODAY,
        );
        const is = after.held[slot];
        expect(is && standing(is)).toEqual(standing(was));
        expect(after.stage).toMatchObject({ evidenced: before.stage.evidenced, hole: before.stage.hole });
        expect(after.customer.grade).toBe(before.customer.grade);
        expect(after.position.bidders).toBe(before.position.bidders);
        const raised = after.flags.map(({ id }) => id).filter((id) => id !== 'claims-conflict' && id !== 'panic');
        for (const { id } of before.flags)
          if (!['euphoria', 'panic', 'claims-conflict'].includes(id)) expect(raised).toContain(id);
      }),
      LAW,
    );
  });

  test('another value on a weaker basis is a conflict; on the same basis the newer one holds and the older stays in sight', () => {
    const said = (kind: Evidence['kind']) =>
      analysisOf({
        facts: [
          { slot: 'sso.budget', value: 'five', age: 9 },
          { slot: 'sso.budget', value: 'three', age: 2, kind },
        ],
      });
    const hearsay = said('third-party');
    expect(hearsay.held['sso.budget']).toMatchObject({
      value: 'five',
      basis: 'fact',
      others: [{ value: 'three', basis: 'assumption', newer: true }],
    });
    expect(hearsay.flags.map(({ id }) => id)).toContain('claims-conflict');
    const fact = said('document');
    expect(fact.held['sso.budget']).toMatchObject({
      value: 'three',
      others: [{ value: 'five', basis: 'fact', newer: false }],
    });
    expect(fact.flags.map(({ id }) => id)).not.toContain('claims-conflict');
  });
});

describe('law 4: a correction changes what was wrong, nothing else', LONG, () => {
  test('it makes nothing young, and what rested on it is an assumption until somebody confirms it', () => {
    fc.assert(
      fc.property(anyAge, anyAge, anyFactual, (age, late, kind) => {
        const base = ledgerOf({ facts: [{ slot: 'sso.budget', value: 'five', age: Math.max(age, 1) }] });
        const fix = evidenceRow('fix', {
          kind,
          supersedes: 'fact-0',
          happenedOn: ago(Math.min(late, age)),
          recordedOn: TODAY,
        });
        const corrected = { ...base, evidence: [...base.evidence, fix] };
        const before = judge(base, DEFAULT_PARAMETERS, TODAY).held['sso.budget'];
        const after = judge(corrected, DEFAULT_PARAMETERS, TODAY).held['sso.budget'];
        expect(after?.basis).toBe('assumption');
        expect(after?.ageDays).toBeGreaterThanOrEqual(before?.ageDays ?? 0);
        const again = claimRow('sso.budget', 'five', { id: 'z', evidence: ['fix'] });
        const confirmed = judge({ ...corrected, claims: [...base.claims, again] }, DEFAULT_PARAMETERS, TODAY);
        expect(confirmed.held['sso.budget']?.ageDays).toBeGreaterThanOrEqual(before?.ageDays ?? 0);
        if ((before?.ageDays ?? 0) <= 360) expect(confirmed.held['sso.budget']?.basis).toBe('fact');
      }),
      LAW,
    );
  });
});

describe('law 6: only facts grade', LONG, () => {
  test('without facts there is no class, no score and no known rival', () => {
    const anyGuess = fc.record({
      slot: fc.constantFrom('payment', 'fit', 'loyalty', 'strategic'),
      value: fc.nat({ max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(anyGuess, { maxLength: 8 }), fc.nat({ max: 40 }), (guesses, rivals) => {
        const { customer, flags, position, control } = analysisOf({
          facts: [
            ...guesses.map(({ slot, value }) => ({ slot: `account.${slot}`, value, kind: 'third-party' as const })),
            { slot: 'competition.count', value: rivals, kind: 'third-party' },
            { slot: 'competition.names', value: ['Huanyu'], kind: 'inference' },
          ],
        });
        expect(customer).toMatchObject({ score: null, grade: null, paymentWarning: false });
        expect(control.special).not.toContain('ideal-customer');
        expect(position.bidders).toBe(3);
        expect(flags.map(({ id }) => id)).toContain('competitor-unknown');
      }),
      LAW,
    );
  });
});

describe('laws 7 and 13: rivals', LONG, () => {
  test('a reference is possible unless a fact says that there is no rival; ageing makes rivals no fewer; six at most', () => {
    const anyKind = fc.constantFrom(
      'document' as const,
      'observation' as const,
      'third-party' as const,
      'inference' as const,
    );
    fc.assert(
      fc.property(fc.nat({ max: 60 }), anyKind, anyAge, (rivals, kind, age) => {
        const of = (days: number) =>
          analysisOf({ facts: [{ slot: 'competition.count', value: rivals, kind, age: days }] }).position;
        const { prior, bidders } = of(age);
        const saysNone = rivals === 0 && (kind === 'document' || kind === 'observation') && age <= 60;
        expect(prior.reference > 0).toBe(!saysNone);
        expect(bidders).toBeLessThanOrEqual(6);
        expect(bidders).toBeGreaterThanOrEqual(of(0).bidders);
      }),
      LAW,
    );
  });
});

describe('law 8: who left does not vote', LONG, () => {
  test('with whoever left, their answers go, and history keeps them', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const gone = new Set(
          ledger.people
            .filter(({ removedOn }) => removedOn !== null && removedOn <= TODAY)
            .map(({ contactId }) => contactId),
        );
        const without = { ...ledger, signals: ledger.signals.filter(({ by }) => by === null || !gone.has(by)) };
        const { position } = judge(ledger, DEFAULT_PARAMETERS, TODAY);
        expect(judge(without, DEFAULT_PARAMETERS, TODAY).position.p).toEqual(position.p);
        for (const { by } of position.contributions) expect(by !== null && gone.has(by)).toBe(false);
      }),
      LAW,
    );
  });

  const SET_UP = ['set-up.team-and-process', 'set-up.schedule', 'set-up.budget-range', 'set-up.core-needs'];
  const deal = (over: DealSpec, role: object = { roles: ['economic'] }): DealSpec => ({
    people: [{ contactId: 'chen', removedOn: ago(10) }, { contactId: 'li' }],
    ...over,
    facts: [
      ...Object.entries(role).map(([facet, value]) => ({ slot: `person.chen.${facet}`, value, age: 40 })),
      { slot: 'status.set-up', value: true, age: 30 },
      ...(over.facts ?? []),
    ],
  });
  const setUp = (spec: DealSpec) => analysisOf(spec).status.because.find(({ slot }) => slot === 'status.set-up')?.value;

  test.each<[string, DealSpec, boolean | null]>([
    ['the economic buyer left', deal({}), null],
    ['nobody signs as far as we know, and one of high influence left', deal({}, { influence: 'high' }), null],
    ['one of no weight left', deal({}, { influence: 'low' }), true],
    ['confirmed since', deal({ facts: [{ slot: 'status.set-up', value: true, age: 3 }] }), true],
    ['only a gate shows it, from before', deal({ facts: criteria(SET_UP, { age: 20 }) }), null],
  ])('set-up is open again: %s', (_, spec, value) => {
    expect(setUp(spec)).toBe(value);
  });
});

describe('law 9: days alone make nothing friendlier', LONG, () => {
  const FRIENDLY = [
    'enter',
    'go-on',
    'guard-and-bind-price-to-risk',
    'slow-down-or-change-sso',
    'enter-only-with-new-access',
    'leave',
  ];

  test('of any deal, from any day on', () => {
    fc.assert(
      fc.property(anyLedger, fc.integer({ min: 1, max: 300 }), (ledger, days) => {
        // Nothing is recorded after today, and nobody leaves.
        const known = {
          ...ledger,
          people: ledger.people.map((one) => ({ ...one, addedOn: ago(500), removedOn: null })),
          ...Object.fromEntries(
            (['evidence', 'claims', 'signals', 'interactions'] as const).map((list) => [
              list,
              ledger[list].filter(({ happenedOn, recordedOn }) => happenedOn <= TODAY && recordedOn <= TODAY),
            ]),
          ),
        };
        const [was, is] = [0, days].map((more) => judge(known, DEFAULT_PARAMETERS, addDays(TODAY, more)).position);
        if (was === undefined || is === undefined) return;
        expect(is.p.first).toBeLessThanOrEqual(was.p.first + TOLERANCE);
        const [before, after] = [was.stance[0] ?? '', is.stance[0] ?? ''];
        if (before === 'ask-first' || after === 'ask-first') return;
        expect(FRIENDLY.indexOf(after)).toBeGreaterThanOrEqual(FRIENDLY.indexOf(before));
      }),
      LAW,
    );
  });
});

describe('law 10: a proven step stays proven', LONG, () => {
  test('while a later gate holds on fresh facts, what was once a fact still opens the earlier ones', () => {
    fc.assert(
      fc.property(anyAge, fc.subarray(CRITERIA), (age, missing) => {
        const steps = CRITERIA.filter((id) => !id.startsWith('close.') && !missing.includes(id));
        const facts = [...criteria(steps, { age }), ...criteria(['close.contract-signed'])];
        const fresh = [...criteria(steps), ...criteria(['close.contract-signed'])];
        // A hole that was never proven stays a hole.
        expect(level({ facts })).toBe(level({ facts: fresh }));
      }),
      LAW,
    );
  });

  test('core needs last half a year', () => {
    const slot = gateSlot('set-up.core-needs');
    expect(analysisOf({ facts: [{ slot, value: true, age: 180 }] }).held[slot]?.freshness).toBe('fresh');
  });
});
