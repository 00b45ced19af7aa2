import { describe, expect, test } from 'vitest';
import { addDays } from './kernel/day.ts';
import { judge } from './judge.ts';
import type { Ledger } from './facts/ledger.ts';
import { withOverrides } from './parameters/overrides.ts';
import { DEFAULT_PARAMETERS } from './parameters/parameters.ts';
import { ago, criteria, ledgerOf, TODAY } from './testing/build.ts';
import { analysisOf, CLEAN, withFacts } from './testing/flags.ts';

const on = (ledger: Ledger, back: number) => judge(ledger, DEFAULT_PARAMETERS, ago(back));

describe('an analysis', () => {
  test('names its day, and what it is based on', () => {
    const analysis = analysisOf(CLEAN);
    expect(analysis.asOf).toBe(TODAY);
    expect(analysis.known).toEqual({ evidence: CLEAN.facts?.length, signals: 0 });
    expect(analysis.silentDays).toBe(4);
    expect(analysis.control.underControl).toBe(true);
    expect(analysis.status).toMatchObject({ derived: 'in-progress', mismatch: false });
    expect(analysis.people).toHaveLength(4);
  });

  test('holds every slot anyone filled and those every deal has, by name', () => {
    const { held } = analysisOf({
      facts: [
        { slot: 'person.chen.win', value: 'peace' },
        { slot: 'own.slot', value: 1 },
      ],
    });
    expect(held['person.chen.win']).toMatchObject({ value: 'peace', basis: 'fact' });
    expect(held['own.slot']).toMatchObject({ value: 1, basis: 'fact' });
    expect(held['sso.budget']).toMatchObject({ value: null, basis: 'unknown' });
    expect(Object.keys(held)).toEqual([...Object.keys(held)].sort());
  });

  test('of an empty card is short, calm and says what to do', () => {
    const analysis = analysisOf({});
    expect(analysis.position.verdict).toBe('unknown');
    expect(analysis.stage).toMatchObject({ claimed: null, evidenced: null, inflated: false, hole: null });
    expect(analysis.status.derived).toBe('later');
    expect(analysis.flags.length).toBeLessThan(10);
    expect(analysis.debt.share).toBe(1);
    expect(analysis.silentDays).toBeNull();
    expect(analysis.moves[0]?.id).toBe('find-eb');
  });
});

describe('one deal over time', () => {
  const ledger = ledgerOf({
    facts: [
      ...criteria(['target.material-accepted', 'target.first-contact'], { age: 60 }),
      ...criteria(['intent.formal-visit', 'intent.explicit-need'], { age: 30 }),
      // It happened long ago, but we learned it last week.
      { slot: 'competition.count', value: 1, age: 25, learned: 7 },
    ],
    answers: [
      { signal: 'E1', answer: 'for', age: 40 },
      { signal: 'E3', answer: 'against', age: 2 },
    ],
    talks: [{ age: 60 }, { age: 30 }],
  });

  test.each([
    [61, null, 0, 'unknown', 3],
    [60, 'target', 0, 'unknown', 3],
    [40, 'target', 1, 'first', 3],
    [30, 'intent', 1, 'first', 3],
    [8, 'intent', 1, 'first', 3],
    [7, 'intent', 1, 'first', 2],
  ] as const)('%i days ago: %s, %i signals, %s, %i bidders', (back, evidenced, signals, verdict, bidders) => {
    const { stage, known, position } = on(ledger, back);
    expect(stage.evidenced).toBe(evidenced);
    expect(known.signals).toBe(signals);
    expect(position).toMatchObject({ verdict, bidders });
  });

  test('what was believed then is not what is known now', () => {
    expect(on(ledger, 3).position.p.first).toBeGreaterThan(on(ledger, 0).position.p.first);
  });

  test('what is never refreshed fades away', () => {
    const later = judge(ledger, DEFAULT_PARAMETERS, addDays(TODAY, 400));
    expect(later.stage.evidenced).toBeNull();
    // What spoke for us is gone; what spoke against us waits until we are in touch again.
    expect(later.position.p.first).toBeLessThan(later.position.prior.first);
    expect(later.position.contributions.filter(({ logOdds }) => logOdds > 0.01)).toEqual([]);
    expect(later.debt.share).toBe(1);
  });
});

describe('a workspace’s own numbers', () => {
  test('are used throughout', () => {
    const spec = withFacts([{ slot: 'sso.completion', value: 'Q3', age: 90 }]);
    const patient = withOverrides(DEFAULT_PARAMETERS, { evidence: { halfLifeDays: { timeline: 90 } } });
    expect(judge(ledgerOf(spec), DEFAULT_PARAMETERS, TODAY).control.underControl).toBe(false);
    expect(judge(ledgerOf(spec), patient, TODAY).control.underControl).toBe(true);
  });

  test('own stages make own gates', () => {
    const need = { atLeast: 1 };
    const stages = [
      {
        id: 'met',
        p: 0.2,
        phase: 'early',
        leads: ['account-manager'],
        criteria: [{ id: 'met.once', ages: 'event' }],
        need: { small: need, large: need, government: need },
      },
    ];
    const own = withOverrides(DEFAULT_PARAMETERS, { stages });
    const { stage } = judge(ledgerOf({ facts: criteria(['met.once']), stage: 'met' }), own, TODAY);
    expect(stage).toMatchObject({ evidenced: 'met', inflated: false });
  });
});

describe('a phase shift', () => {
  const shift = [
    { slot: 'phase.customer', value: 'late' },
    { slot: 'phase.discussed', value: 'early' },
  ];

  test('is strong evidence for being a reference, and its part in the odds is shown', () => {
    const { position } = analysisOf({ facts: shift, answers: [{ signal: 'L2', answer: 'for' }] });
    const without = analysisOf({ facts: [], answers: [{ signal: 'L2', answer: 'for' }] }).position;
    expect(position.phaseShift).toBe(true);
    expect(position.shiftLogOdds).toBeLessThan(-1);
    expect(position.p.reference).toBeGreaterThan(2 * without.p.reference);
    expect(without).toMatchObject({ phaseShift: false, shiftLogOdds: 0 });
  });

  test('adds up with the contributions to the whole change', () => {
    const { position } = analysisOf({
      facts: shift,
      answers: [
        { signal: 'L2', answer: 'for' },
        { signal: 'L4', answer: 'against' },
      ],
    });
    const odds = ({ first, alternate, reference }: typeof position.p): number =>
      Math.log(first / (alternate + reference));
    const parts = position.contributions.reduce((all, { logOdds }) => all + logOdds, position.shiftLogOdds);
    expect(parts).toBeCloseTo(odds(position.p) - odds(position.prior), 10);
  });

  test('alone is heard: hiding how far they are says that we are no first choice', () => {
    expect(analysisOf({ facts: shift }).position.verdict).toBe('reference');
  });
});
