import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FLAGS } from '../flags/registry.ts';
import { raise } from '../flags/raise.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { anyLedger } from '../testing/arbitrary.ts';
import { ago, criteria, type DealSpec, ledgerOf, TODAY } from '../testing/build.ts';
import { analysisOf, CLEAN, clean, withFacts } from '../testing/flags.ts';
import { positionOn } from '../testing/position.ts';
import { judge } from '../judge.ts';
import { riskOf } from './risk.ts';

const moves = (spec: DealSpec) => analysisOf(spec).moves;
const AGAINST = (['L1', 'L2', 'L3', 'L4'] as const).map((signal) => ({ signal, answer: 'against', age: 2 }) as const);
const FOR = (['M1', 'M2', 'M3', 'M4'] as const).map((signal) => ({ signal, answer: 'for', age: 2 }) as const);
const HEARD_TWICE = FOR.map((one, at) => ({ ...one, by: at % 2 === 0 ? 'chen' : 'li' }));
const LATE = criteria(['negotiation.our-contract']);

describe('the next move', () => {
  test.each<[string, DealSpec, string]>([
    [
      'certainly lost: leave before anything else',
      withFacts(LATE, { answers: AGAINST.map((one) => ({ ...one, by: 'chen' })) }),
      'leave',
    ],
    ['nothing known of who decides: find them', {}, 'find-eb'],
    [
      'called further than it is: drive the set-up',
      { deal: { repStatus: 'in-progress' }, talks: [{ age: 3 }] },
      'drive-set-up',
    ],
    ['nothing to mend and ahead: go on', clean({ answers: HEARD_TWICE }), 'go-on'],
    ['nothing to mend, ahead by hearsay: prove it', clean({ answers: FOR }), 'prove'],
    ['nothing to mend and nothing known: ask', CLEAN, 'ask-signal'],
    [
      'gone quiet',
      clean({ talks: [40, 32, 24].map((age) => ({ age, with: ['chen', 'li', 'wang', 'zhou'] })) }),
      'break-silence',
    ],
    ['closed: none', { deal: { outcome: 'won', closedOn: ago(1) } }, 'none'],
  ])('%s', (_, spec, id) => {
    expect(moves(spec)[0]?.id).toBe(id);
  });

  test('three months of silence after a proposal: drive the set-up inside the customer, not the solution', () => {
    const analysis = analysisOf({
      deal: { repStatus: 'in-progress' },
      stage: 'recognition',
      people: [{ contactId: 'gm' }],
      facts: [
        ...criteria(['target.first-contact', 'intent.formal-visit'], { age: 150 }),
        ...criteria(['target.material-accepted'], { age: 90 }),
        { slot: 'status.set-up', value: false },
        { slot: 'status.budget', value: false },
        { slot: 'status.schedule', value: false },
      ],
      talks: [150, 120, 90].map((age) => ({ age, with: ['gm'] })),
    });
    expect(analysis.status.derived).toBe('introducing');
    expect(['target', 'intent', null]).toContain(analysis.stage.evidenced);
    const flags = analysis.flags.map(({ id }) => id);
    for (const id of ['status-mismatch', 'stage-inflation', 'eb-unknown', 'silent'] as const)
      expect(flags).toContain(id);
    expect(analysis.moves[0]?.id).toBe('drive-set-up');
  });
});

describe('where the advice is to leave', () => {
  const lost = AGAINST.map((one) => ({ ...one, by: 'chen' }));

  test('leave, one last check, hand over; nobody collects evidence', () => {
    for (const spec of [
      withFacts(LATE, { answers: lost }),
      withFacts(LATE, { answers: lost, stage: 'close', tasks: [] }),
      withFacts([{ slot: 'phase.discussed', value: 'early' }]),
    ]) {
      const ids = moves(spec).map(({ id }) => id);
      expect(ids[0]).toBe('leave');
      expect(ids.at(-1)).toBe('hand-over');
      expect(ids.length).toBeLessThanOrEqual(3);
      expect(ids).not.toContain('collect-gate-evidence');
    }
  });

  test('where the customer hides how far they are, the last check is the real phase', () => {
    const ids = moves(withFacts([{ slot: 'phase.discussed', value: 'early' }])).map(({ id }) => id);
    expect(ids).toEqual(['leave', 'check-real-phase', 'hand-over']);
  });

  test('the reason is what the customer did, never the advice itself', () => {
    expect(moves(withFacts(LATE, { answers: lost }))[0]).toMatchObject({ id: 'leave', params: { answer: 'against' } });
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        for (const { because, id } of judge(ledger, DEFAULT_PARAMETERS, TODAY).moves) expect(because).not.toBe(id);
      }),
    );
  });
});

describe('the list of moves', () => {
  test('says what each comes from', () => {
    const list = moves(clean({ tasks: [], answers: HEARD_TWICE }));
    expect(list.find(({ id }) => id === 'agree-next-step')).toMatchObject({ because: 'no-next-step', subject: null });
    expect(list.find(({ id }) => id === 'go-on')).toMatchObject({ because: 'M1', params: { answer: 'for' } });
  });

  test('a risk its rule calls light counts a little less than its kind', () => {
    const value = (spec: DealSpec): number => moves(spec).find(({ because }) => because === 'sso-unclear')?.value ?? 0;
    const unknown = value({ ...CLEAN, facts: (CLEAN.facts ?? []).filter(({ slot }) => slot !== 'sso.buyer') });
    const old = value(withFacts([{ slot: 'sso.completion', value: 'Q3', age: 70 }]));
    expect(unknown).toBe(DEFAULT_PARAMETERS.moves.urgency['sso-unclear']);
    expect(old).toBeLessThan(unknown);
    expect(old).toBeGreaterThan(0.9 * unknown);
  });

  test('names the signal to ask about and the person to ask', () => {
    const ask = moves(CLEAN).filter(({ id }) => id === 'ask-signal');
    expect(ask).toHaveLength(3);
    for (const one of ask) expect(one).toMatchObject({ subject: expect.any(String), params: { signal: one.because } });
  });

  test('puts questions after repairs once something is known, before most of them while nothing is', () => {
    const blind = moves(clean({ tasks: [] })).findIndex(({ id }) => id === 'ask-signal');
    expect(blind).toBe(0);
    const little = [{ signal: 'M3', answer: 'mixed', age: 2, by: 'chen' } as const];
    const seeing = moves(clean({ tasks: [], answers: little })).findIndex(({ id }) => id === 'ask-signal');
    expect(seeing).not.toBe(0);
  });

  test('a project only being introduced is set up, label or not', () => {
    expect(moves({ talks: [{ age: 3 }] }).map(({ id }) => id)).toContain('drive-set-up');
    expect(moves({}).map(({ id }) => id)).not.toContain('drive-set-up');
    expect(moves(CLEAN).map(({ id }) => id)).not.toContain('drive-set-up');
  });

  test('a workspace may order repairs its own way', () => {
    const ledgerSpec = clean({ tasks: [], talks: [{ age: 4, with: ['zhou'] }] });
    const first = (urgency: Partial<Record<(typeof FLAGS)[number], number>>): string | undefined => {
      const parameters = {
        ...DEFAULT_PARAMETERS,
        moves: {
          ...DEFAULT_PARAMETERS.moves,
          question: 0,
          urgency: { ...DEFAULT_PARAMETERS.moves.urgency, ...urgency },
        },
      };
      return judge(ledgerOf(ledgerSpec), parameters, TODAY).moves[0]?.id;
    };
    expect(first({ 'no-next-step': 1 })).toBe('agree-next-step');
    expect(first({ 'single-threaded': 1 })).toBe('meet-second-person');
  });
});

describe('risk', () => {
  const position = positionOn([]);
  const risk = (flags: Parameters<typeof riskOf>[0]): number => riskOf(flags, position, DEFAULT_PARAMETERS.moves);

  test('without a risk is the chance of not being first', () => {
    expect(risk([])).toBeCloseTo(1 - position.p.first, 12);
  });

  test('grows with every open risk, more with a more severe one', () => {
    expect(risk([raise('silent')])).toBeGreaterThan(risk([raise('no-next-step')]));
    expect(risk([raise('no-next-step')])).toBeGreaterThan(risk([raise('win-unknown')]));
    fc.assert(
      fc.property(fc.subarray([...FLAGS]), fc.constantFrom(...FLAGS), (ids, extra) => {
        const flags = ids.map((id) => raise(id));
        expect(risk([...flags, raise(extra)])).toBeGreaterThan(risk(flags));
      }),
    );
  });

  test('forgets a dismissed mine', () => {
    expect(risk([{ ...raise('silent'), dismissed: true }])).toBe(risk([]));
  });

  test('of a closed deal is none', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const won = { ...ledger, deal: { ...ledger.deal, outcome: 'won' as const, closedOn: TODAY } };
        expect(judge(won, DEFAULT_PARAMETERS, TODAY).risk).toBe(0);
      }),
    );
  });
});
