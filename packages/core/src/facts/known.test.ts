import { describe, expect, test } from 'vitest';
import { addDays, day } from '../kernel/day.ts';
import { ago, claimRow, evidenceRow, ledgerOf, moveTo, TODAY } from '../testing/build.ts';
import { byTime, existedOn, knownBy } from './known.ts';

const learnedLate = { happenedOn: ago(20), recordedOn: ago(5) };

describe('what was known on a day', () => {
  test('a fact counts from the day we learned it, not from the day it happened', () => {
    const ledger = ledgerOf({ facts: [{ slot: 'sso.budget', value: 5, age: 20, learned: 5 }] });
    expect(knownBy(ledger, ago(6)).evidence).toEqual([]);
    expect(knownBy(ledger, ago(6)).claims.size).toBe(0);
    expect(knownBy(ledger, ago(5)).evidence).toHaveLength(1);
    expect(knownBy(ledger, ago(5)).claims.get('sso.budget')?.at(-1)?.value).toBe(5);
  });

  test('what is written down for a later day is not known yet', () => {
    const ledger = {
      ...ledgerOf(),
      evidence: [evidenceRow('e', { happenedOn: addDays(TODAY, 1), recordedOn: TODAY })],
    };
    expect(knownBy(ledger, TODAY).evidence).toEqual([]);
    expect(knownBy(ledger, addDays(TODAY, 1)).evidence).toHaveLength(1);
  });

  test.each(['signals', 'moves', 'interactions', 'tasks', 'dismissals'] as const)('%s follow both times', (list) => {
    const full = ledgerOf({
      answers: [{ signal: 'E1', answer: 'for' }],
      stage: 'intent',
      talks: [{ age: 0 }],
      tasks: [{}],
      dismissals: [{ flag: 'silent' }],
    });
    const rows = full[list].map((row) => ({ ...row, ...learnedLate }));
    const ledger = { ...full, [list]: rows };
    expect(knownBy(ledger, ago(6))[list]).toEqual([]);
    expect(knownBy(ledger, ago(5))[list]).toEqual(rows);
  });

  test('of two claims in one slot the one about the later day is in force', () => {
    const claims = [
      claimRow('sso.budget', 'newer', { id: 'b', happenedOn: ago(3), recordedOn: ago(3) }),
      claimRow('sso.budget', 'older, learned later', { id: 'c', happenedOn: ago(9), recordedOn: ago(1) }),
    ];
    expect(
      knownBy({ ...ledgerOf(), claims }, TODAY)
        .claims.get('sso.budget')
        ?.at(-1)?.value,
    ).toBe('newer');
    expect(knownBy({ ...ledgerOf(), claims }, ago(4)).claims.get('sso.budget')).toBeUndefined();
  });

  test('rows of one day follow the day they were learned, then their id', () => {
    const rows = [
      evidenceRow('b', { recordedOn: ago(1), happenedOn: ago(2) }),
      evidenceRow('c', { recordedOn: ago(2), happenedOn: ago(2) }),
      evidenceRow('a', { recordedOn: ago(2), happenedOn: ago(2) }),
      evidenceRow('d', { recordedOn: ago(3), happenedOn: ago(3) }),
    ];
    expect(rows.sort(byTime).map(({ id }) => id)).toEqual(['d', 'a', 'c', 'b']);
    expect(byTime(evidenceRow('x'), evidenceRow('x'))).toBe(0);
  });

  test('evidence comes newest first, stage moves and talks oldest first', () => {
    const known = knownBy(
      {
        ...ledgerOf({ talks: [{ age: 1 }, { age: 9 }] }),
        evidence: [evidenceRow('old', { happenedOn: ago(9), recordedOn: ago(9) }), evidenceRow('new')],
        moves: [moveTo('intent', ago(1)), moveTo('target', ago(30))],
      },
      TODAY,
    );
    expect(known.evidence.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(known.moves.map(({ to }) => to)).toEqual(['target', 'intent']);
    expect(known.interactions.map(({ happenedOn }) => happenedOn)).toEqual([ago(9), ago(1)]);
  });

  test('a promise kept later was open on that day', () => {
    const ledger = ledgerOf({ tasks: [{ doneOn: ago(1) }] });
    expect(knownBy(ledger, ago(2)).tasks[0]?.doneOn).toBeNull();
    expect(knownBy(ledger, ago(1)).tasks[0]?.doneOn).toBe(ago(1));
  });
});

describe('people of a deal on a day', () => {
  const ledger = ledgerOf({ people: [{ contactId: 'p', addedOn: ago(50), removedOn: ago(10) }] });

  test.each([
    [51, 0, 0],
    [50, 1, 0],
    [11, 1, 0],
    [10, 0, 1],
    [0, 0, 1],
  ])('%i days ago: %i in, %i gone', (back, inside, gone) => {
    const known = knownBy(ledger, ago(back));
    expect(known.people).toHaveLength(inside);
    expect(known.gone).toHaveLength(gone);
  });
});

describe('the deal on a day', () => {
  test('a deal closed later was open', () => {
    const ledger = ledgerOf({ deal: { outcome: 'lost', closedOn: ago(10) } });
    expect(knownBy(ledger, ago(11)).deal).toMatchObject({ outcome: 'open', closedOn: null });
    expect(knownBy(ledger, ago(10)).deal).toMatchObject({ outcome: 'lost', closedOn: ago(10) });
  });

  test('an outcome without a date holds on every day', () => {
    expect(knownBy(ledgerOf({ deal: { outcome: 'won' } }), ago(400)).deal.outcome).toBe('won');
  });

  test('there is nothing to judge before the deal was opened', () => {
    const ledger = ledgerOf({ deal: { openedOn: day('2026-03-03') } });
    expect(existedOn(ledger, day('2026-03-02'))).toBe(false);
    expect(existedOn(ledger, day('2026-03-03'))).toBe(true);
    expect(existedOn(ledger, TODAY)).toBe(true);
  });
});
