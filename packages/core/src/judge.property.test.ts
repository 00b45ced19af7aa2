import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './kernel/day.ts';
import type { Dated } from './facts/evidence.ts';
import { judge } from './judge.ts';
import type { Ledger } from './facts/ledger.ts';
import { DEFAULT_PARAMETERS } from './parameters/parameters.ts';
import { anyLedger, shuffled } from './testing/arbitrary.ts';
import { TODAY } from './testing/build.ts';

const today = (ledger: Ledger) => judge(ledger, DEFAULT_PARAMETERS, TODAY);

describe('laws of the whole analysis', () => {
  test('the same ledger, parameters and day give the same answer', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        expect(today(ledger)).toEqual(today(structuredClone(ledger)));
      }),
    );
  });

  test('the order of the rows never matters', () => {
    const pairs = anyLedger.chain((ledger) => fc.tuple(fc.constant(ledger), shuffled(ledger)));
    fc.assert(
      fc.property(pairs, ([ledger, other]) => {
        expect(today(other)).toEqual(today(ledger));
      }),
    );
  });

  test('an analysis as of a day never uses what happened or was learned later', () => {
    fc.assert(
      fc.property(anyLedger, fc.integer({ min: 0, max: 300 }), (ledger, back) => {
        const asOf = addDays(TODAY, -back);
        const known = <T extends Dated>(rows: readonly T[]): T[] =>
          rows.filter((row) => row.happenedOn <= asOf && row.recordedOn <= asOf);
        const then: Ledger = {
          ...ledger,
          evidence: known(ledger.evidence),
          claims: known(ledger.claims),
          signals: known(ledger.signals),
          moves: known(ledger.moves),
          interactions: known(ledger.interactions),
          tasks: known(ledger.tasks),
          dismissals: known(ledger.dismissals),
        };
        expect(judge(ledger, DEFAULT_PARAMETERS, asOf)).toEqual(judge(then, DEFAULT_PARAMETERS, asOf));
      }),
    );
  });

  test('the ledger and the parameters are only read', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        expect(today(deepFreeze(structuredClone(ledger)))).toEqual(today(ledger));
      }),
    );
    expect(() => judge(emptyFrozen(), deepFreeze(structuredClone(DEFAULT_PARAMETERS)), TODAY)).not.toThrow();
  });

  test('every analysis survives JSON unchanged: no NaN, no infinity, nothing undefined', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const analysis = today(ledger);
        expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
      }),
    );
  });

  test('chances sum to one, shares and risks stay between 0 and 1, there is always a next move', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const { position, debt, risk, moves } = today(ledger);
        expect(Math.abs(position.p.first + position.p.alternate + position.p.reference - 1)).toBeLessThan(1e-12);
        for (const share of [debt.share, risk, ...Object.values(position.p), ...moves.map(({ value }) => value)]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(moves.length).toBeGreaterThan(0);
      }),
    );
  });

  test('moves come best first and none is given twice', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const { moves } = today(ledger);
        const values = moves.map(({ value }) => value);
        expect(values).toEqual([...values].sort((a, b) => b - a));
        const names = moves.map(({ id, subject, params }) => JSON.stringify([id, subject, params['signal'] ?? null]));
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  test('every risk is about one thing: no two share rule and subject', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const names = today(ledger).flags.map(({ id, subject }) => JSON.stringify([id, subject]));
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  test('evidence named by a risk or a signal is evidence in force', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const { flags, position, held } = today(ledger);
        const named = [
          ...flags.flatMap(({ evidence }) => evidence),
          ...position.contributions.filter(({ derived }) => !derived).map((c) => c.evidence),
        ];
        const replaced = new Set(
          ledger.evidence
            .filter((row) => row.happenedOn <= TODAY && row.recordedOn <= TODAY && row.supersedes !== row.id)
            .map(({ supersedes }) => supersedes),
        );
        const known = new Set(ledger.evidence.filter((row) => row.recordedOn <= TODAY).map(({ id }) => id));
        for (const id of named) expect(known.has(id)).toBe(true);
        // A circle of corrections has no end; outside of one, nothing replaced is ever shown.
        if (!hasCircle(ledger)) for (const id of named) expect(replaced.has(id)).toBe(false);
        for (const one of Object.values(held)) expect(one.basis === 'unknown').toBe(one.evidence.length === 0);
      }),
    );
  });
});

function hasCircle({ evidence }: Ledger): boolean {
  const next = new Map(evidence.map((row) => [row.id, row.supersedes]));
  return evidence.some(({ id }) => {
    let now: string | null | undefined = next.get(id);
    for (let steps = 0; now && steps < evidence.length; steps += 1) {
      if (now === id) return true;
      now = next.get(now);
    }
    return false;
  });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

const emptyFrozen = (): Ledger => fc.sample(anyLedger, { numRuns: 1, seed: 7 })[0] as Ledger;
