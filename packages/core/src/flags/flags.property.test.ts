import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../judge.ts';
import type { Ledger } from '../facts/ledger.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';
import { anyLedger } from '../testing/arbitrary.ts';
import { addDays } from '../kernel/day.ts';
import { ago, claimRow, evidenceRow, TODAY } from '../testing/build.ts';
import { FLAGS } from './registry.ts';
import { severityRank } from './order.ts';

const judged = (ledger: Ledger) => judge(ledger, DEFAULT_PARAMETERS, TODAY);
const flags = (ledger: Ledger) => judged(ledger).flags;
const key = ({ id, subject }: { readonly id: string; readonly subject: string | null }): string => `${id} ${subject}`;

describe('laws of the list of mines', () => {
  test('open ones come first; within these gaps in the record last, and of one rule the graver first', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const found = flags(ledger);
        const ranks = found.map(({ dismissed, gap }) => (dismissed ? 2 : 0) + (gap ? 1 : 0));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        for (const id of FLAGS) {
          const same = found.filter((one) => one.id === id && !one.dismissed && !one.gap);
          const grave = same.map(({ severity }) => severityRank(severity));
          expect(grave).toEqual([...grave].sort((a, b) => a - b));
        }
      }),
    );
  });

  test('filling an unknown slot with a fact never raises the number, unless the fact itself is bad news', () => {
    const anyGood = fc.oneof(
      fc
        .constantFrom('sso.buyer', 'sso.products', 'sso.budget', 'sso.completion')
        .map((slot) => ({ slot, value: 'as agreed' })),
      fc.constantFrom('status.budget', 'status.schedule', 'status.eb-agrees').map((slot) => ({ slot, value: true })),
      fc.constantFrom('competition.count').map((slot) => ({ slot, value: 2 })),
      fc
        .tuple(fc.constantFrom('p1', 'p2', 'p3', 'p4'), fc.constantFrom('win', 'result', 'roles'))
        .map(([id, facet]) => ({
          slot: `person.${id}.${facet}`,
          value: facet === 'roles' ? ['user'] : 'a quiet year-end',
        })),
    );
    fc.assert(
      fc.property(anyLedger, anyGood, (ledger, { slot, value }) => {
        const before = judged(ledger);
        if ((before.held[slot]?.value ?? null) !== null) return;
        const after = judged({
          ...ledger,
          evidence: [...ledger.evidence, evidenceRow('found')],
          claims: [...ledger.claims, claimRow(slot, value, { id: 'zzz', evidence: ['found'] })],
        });
        expect(after.mines).toBeLessThanOrEqual(before.mines);
      }),
      { numRuns: 2_000 },
    );
  });

  test('no risk at all only ever means euphoria, or a closed deal', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const open = flags(ledger).filter(({ dismissed, id }) => !dismissed && id !== 'euphoria' && id !== 'panic');
        const euphoria = flags(ledger).some(({ id }) => id === 'euphoria');
        expect(euphoria).toBe(open.length === 0);
      }),
    );
  });

  test('a risk about a person is about one who is, or was, in the deal', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const inDeal = new Set(ledger.people.map(({ contactId }) => contactId));
        const personal = [
          'influence-uncontacted',
          'role-from-title',
          'win-unknown',
          'mode-closed',
          'coach-unproven',
          'technical-opponent',
          'people-changed',
        ];
        for (const { id, subject } of flags(ledger))
          if (personal.includes(id)) expect(inDeal.has(subject ?? '')).toBe(true);
      }),
    );
  });

  test('dismissing all of them changes nothing but the mark, the order and what the mood says', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const before = flags({ ...ledger, dismissals: [] });
        const dismissals = before.map(({ id, subject }, at) => ({
          id: `dismissal-${at}`,
          happenedOn: ago(1),
          recordedOn: ago(1),
          flag: id,
          subject,
          expiresOn: addDays(TODAY, 1),
        }));
        const after = flags({ ...ledger, dismissals });
        const isMood = ({ id }: { readonly id: string }): boolean => id === 'euphoria' || id === 'panic';
        const mines = after.filter((flag) => !isMood(flag));
        expect(mines.every(({ dismissed }) => dismissed)).toBe(true);
        expect(mines.map(key).sort()).toEqual(
          before
            .filter((flag) => !isMood(flag))
            .map(key)
            .sort(),
        );
        expect(flags({ ...ledger, dismissals: dismissals.map((one) => ({ ...one, expiresOn: ago(1) })) })).toEqual(
          before,
        );
      }),
    );
  });

  test('a talk with everyone leaves nobody uncontacted and never makes the deal more silent', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const talk = {
          id: 'zzz',
          happenedOn: TODAY,
          recordedOn: TODAY,
          kind: 'meeting' as const,
          with: ledger.people.map(({ contactId }) => contactId),
          twoWay: true,
          minutes: null,
          led: null,
          supersedes: null,
          retracts: false,
        };
        const after = judged({ ...ledger, interactions: [...ledger.interactions, talk] });
        expect(after.flags.some(({ id }) => id === 'influence-uncontacted' || id === 'silent')).toBe(false);
        expect(after.silentDays).toBe(0);
      }),
    );
  });

  test('a document for every claim leaves no stale evidence, no hearsay and no role read off a card', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const proof = evidenceRow('proof');
        const claims = ledger.claims.map((claim) => ({ ...claim, evidence: [...claim.evidence, 'proof'] }));
        const after = judged({ ...ledger, claims, evidence: [...ledger.evidence, proof] });
        const gone = ['evidence-stale', 'role-from-title'];
        expect(after.flags.filter(({ id }) => gone.includes(id))).toEqual([]);
        expect(after.control.special).not.toContain('hearsay');
        for (const held of Object.values(after.held)) expect(held.basis).not.toBe('assumption');
      }),
    );
  });

  test('every risk that fires names a rule of the list, and its remedy is among the moves', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const { flags: found, moves, position } = judged(ledger);
        for (const flag of found) {
          expect(FLAGS).toContain(flag.id);
          const offered = moves.some(({ id, subject }) => id === flag.remedy && subject === flag.subject);
          // Where the advice is to leave, nothing is repaired.
          if (!flag.dismissed && position.stance[0] !== 'leave') expect(offered, flag.id).toBe(true);
        }
      }),
    );
  });
});
