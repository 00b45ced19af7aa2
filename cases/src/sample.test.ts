import { DEFAULT_PARAMETERS, FLAGS } from '@qibu/core';
import { describe, expect, test } from 'vitest';
import type { SampleDeal, SampleEvidence } from './sample.ts';
import { GATE_CRITERIA } from './story/shows.ts';
import { SAMPLE } from './workspace.ts';

const keys = (rows: readonly { readonly key: string }[]): Set<string> => new Set(rows.map(({ key }) => key));
const users = keys(SAMPLE.users);
const accounts = keys(SAMPLE.accounts);
const contacts = keys(SAMPLE.contacts);
const products = keys(SAMPLE.products);
const stages = new Set(DEFAULT_PARAMETERS.stages.map(({ id }) => id));

/** What is named but does not exist: an empty list is what we want to read. */
const unresolved = (named: readonly (string | null)[], known: ReadonlySet<string>): string[] =>
  named.filter((key): key is string => key !== null && !known.has(key));

const rowsOf = (deal: SampleDeal) => [
  ...deal.evidence,
  ...deal.claims,
  ...deal.signals,
  ...deal.moves,
  ...deal.interactions,
  ...deal.tasks,
  ...deal.dismissals,
  ...deal.ownRisks,
];

describe('keys', () => {
  test('no key is used twice', () => {
    for (const rows of [SAMPLE.users, SAMPLE.accounts, SAMPLE.contacts, SAMPLE.products, SAMPLE.deals]) {
      expect(keys(rows).size).toBe(rows.length);
    }
    const rows = [
      ...SAMPLE.deals.flatMap(rowsOf),
      ...SAMPLE.accounts.flatMap((one) => [...one.evidence, ...one.claims]),
    ];
    expect(keys(rows).size).toBe(rows.length);
  });

  test('keys are short latin slugs', () => {
    const all = [SAMPLE.users, SAMPLE.accounts, SAMPLE.contacts, SAMPLE.products, SAMPLE.deals].flat();
    expect(all.filter(({ key }) => !/^[a-z][a-z-]{1,24}$/.test(key)).map(({ key }) => key)).toEqual([]);
  });

  test('the reporting line has one top and no circle', () => {
    expect(SAMPLE.users.filter(({ managerKey }) => managerKey === null)).toHaveLength(1);
    expect(
      unresolved(
        SAMPLE.users.map(({ managerKey }) => managerKey),
        users,
      ),
    ).toEqual([]);
    for (const user of SAMPLE.users) {
      const seen = new Set<string>();
      for (let at = user.managerKey; at !== null; at = SAMPLE.users.find(({ key }) => key === at)?.managerKey ?? null) {
        expect(seen.has(at)).toBe(false);
        seen.add(at);
      }
    }
  });

  test('accounts and contacts name people and accounts that exist', () => {
    expect(
      unresolved(
        SAMPLE.accounts.map(({ parentKey }) => parentKey),
        accounts,
      ),
    ).toEqual([]);
    expect(
      unresolved(
        SAMPLE.accounts.map(({ ownerKey }) => ownerKey),
        users,
      ),
    ).toEqual([]);
    expect(
      unresolved(
        SAMPLE.contacts.map(({ accountKey }) => accountKey),
        accounts,
      ),
    ).toEqual([]);
    const evidence = SAMPLE.accounts.flatMap((one) => one.evidence);
    expect(
      unresolved(
        evidence.map(({ saidBy }) => saidBy),
        contacts,
      ),
    ).toEqual([]);
  });
});

describe.each(SAMPLE.deals.map((deal) => [deal.key, deal] as const))('deal %s', (_key, deal) => {
  const named = new Set(deal.people.map(({ contactKey }) => contactKey));
  const evidence = keys(deal.evidence);

  test('names only what exists', () => {
    expect(unresolved([deal.accountKey], accounts)).toEqual([]);
    expect(unresolved(deal.productKeys, products)).toEqual([]);
    expect(unresolved([...named], contacts)).toEqual([]);
    const ours = [
      deal.ownerKey,
      ...deal.team.map(({ userKey }) => userKey),
      ...deal.evidence.map(({ learnedBy }) => learnedBy),
      ...deal.claims.map(({ statedBy }) => statedBy),
      ...[...deal.moves, ...deal.interactions, ...deal.dismissals, ...deal.ownRisks].map(({ by }) => by),
      ...deal.tasks.map(({ ownerKey }) => ownerKey),
    ];
    expect(unresolved(ours, users)).toEqual([]);
    expect(
      unresolved(
        deal.moves.map(({ to }) => to),
        stages,
      ),
    ).toEqual([]);
    expect(
      unresolved(
        deal.dismissals.map(({ flag }) => flag),
        new Set<string>(FLAGS),
      ),
    ).toEqual([]);
  });

  test('everyone who speaks, is met or is judged is named in the deal', () => {
    const theirs = [
      ...deal.evidence.map(({ saidBy }) => saidBy),
      ...deal.signals.map(({ by }) => by),
      ...deal.interactions.flatMap((met) => met.with),
      ...deal.tasks.map(({ contactKey }) => contactKey),
      ...deal.claims.flatMap(({ slot }) => (slot.startsWith('person.') ? [slot.split('.')[1] ?? ''] : [])),
    ];
    expect(unresolved(theirs, named)).toEqual([]);
  });

  test('claims and signals rest on evidence of the same deal', () => {
    expect(
      unresolved(
        deal.claims.flatMap((claim) => claim.evidence),
        evidence,
      ),
    ).toEqual([]);
    expect(
      unresolved(
        deal.signals.map((signal) => signal.evidence),
        evidence,
      ),
    ).toEqual([]);
    expect(
      unresolved(
        deal.evidence.map(({ supersedes }) => supersedes),
        evidence,
      ),
    ).toEqual([]);
    expect(deal.claims.filter((claim) => claim.evidence.length === 0)).toEqual([]);
  });

  test('nothing is written down before it happened, nothing has happened in the future', () => {
    for (const row of rowsOf(deal)) {
      expect(row.recorded, row.key).toBeGreaterThanOrEqual(row.happened);
      expect(row.recorded, row.key).toBeLessThanOrEqual(0);
      expect(row.happened, row.key).toBeGreaterThanOrEqual(deal.opened);
    }
    for (const { done } of deal.tasks) expect(done ?? 0).toBeLessThanOrEqual(0);
    for (const { added, removed } of deal.people) {
      expect(added).toBeGreaterThanOrEqual(deal.opened);
      expect(removed ?? 0).toBeLessThanOrEqual(0);
    }
  });

  test('the log is told in order, and a closed deal is silent afterwards', () => {
    const days = deal.interactions.map(({ happened }) => happened);
    expect([...days].sort((a, b) => a - b)).toEqual(days);
    const stages = deal.moves.map(({ happened }) => happened);
    expect([...stages].sort((a, b) => a - b)).toEqual(stages);
    for (const row of rowsOf(deal)) expect(row.happened).toBeLessThanOrEqual(deal.closed ?? 0);
    expect(deal.outcome === 'open').toBe(deal.closed === null);
    expect(deal.closeReason === null).toBe(deal.closed === null);
  });

  test('nobody is met before they are named or after they left', () => {
    for (const met of deal.interactions) {
      for (const who of met.with) {
        const person = deal.people.find(({ contactKey }) => contactKey === who);
        expect(met.happened, met.summary).toBeGreaterThanOrEqual(person?.added ?? 0);
        expect(met.happened, met.summary).toBeLessThanOrEqual(person?.removed ?? 0);
      }
    }
  });
});

describe('the whole', () => {
  const between = (value: number, low: number, high: number) => {
    expect(value).toBeGreaterThanOrEqual(low);
    expect(value).toBeLessThanOrEqual(high);
  };

  test('is the size of a real team’s pipeline', () => {
    expect(SAMPLE.users).toHaveLength(11);
    between(SAMPLE.accounts.length, 24, 30);
    between(SAMPLE.deals.length, 22, 28);
    expect(SAMPLE.contacts.length).toBeGreaterThanOrEqual(60);
    const amounts = SAMPLE.deals.flatMap(({ amount }) => (amount === null ? [] : [amount]));
    expect(Math.min(...amounts)).toBe(300_000);
    expect(Math.max(...amounts)).toBe(300_000_000);
  });

  test('spans about nine months', () => {
    between(Math.min(...SAMPLE.deals.map(({ opened }) => opened)), -275, -255);
  });

  test('every representative has deals, and every outcome occurs', () => {
    const reps = SAMPLE.users.filter(
      ({ type, title }) => ['account', 'project'].includes(type) || title === '方案型销售',
    );
    expect(reps).toHaveLength(6);
    for (const { key } of reps)
      expect(SAMPLE.deals.filter(({ ownerKey }) => ownerKey === key).length, key).toBeGreaterThan(1);
    expect(new Set(SAMPLE.deals.map(({ outcome }) => outcome))).toEqual(new Set(['open', 'won', 'lost', 'stopped']));
  });

  test('holds what a review needs: corrections, promises overdue and due, moves of last week, bare names, teams', () => {
    const open = SAMPLE.deals.filter(({ outcome }) => outcome === 'open');
    const promises = open.flatMap(({ tasks }) => tasks.filter(({ kind, done }) => kind !== 'task' && done === null));
    expect(open.flatMap(({ evidence }) => evidence.filter(({ supersedes }) => supersedes !== null))).not.toEqual([]);
    expect(promises.filter(({ due }) => due !== null && due < 0).length).toBeGreaterThan(1);
    expect(promises.filter(({ due }) => due !== null && due >= 0 && due <= 7).length).toBeGreaterThan(3);
    expect(open.filter(({ moves }) => moves.some(({ happened }) => happened >= -7)).length).toBeGreaterThan(2);
    expect(open.filter(({ evidence, moves }) => evidence.length === 0 && moves.length <= 1)).toHaveLength(2);
    expect(open.filter(({ team }) => team.length > 1).length).toBeGreaterThan(2);
  });

  test('gate criteria are those of the default funnel', () => {
    const known = DEFAULT_PARAMETERS.stages.flatMap(({ criteria }) => criteria.map(({ id }) => id));
    expect([...GATE_CRITERIA].sort()).toEqual([...known].sort());
  });

  test('addresses and numbers belong to nobody', () => {
    for (const { email, mobile } of SAMPLE.contacts) {
      expect(email).toMatch(/^[a-z-]+@[a-z-]+\.example$/);
      expect(mobile).toMatch(/^138-0000-00\d\d$/);
    }
  });

  test('quotes are short and not repeated', () => {
    const quotes = SAMPLE.deals.flatMap(({ evidence }) => evidence.map((row: SampleEvidence) => row.quote));
    expect(quotes.filter((quote) => quote.length > 60)).toEqual([]);
    expect(new Set(quotes).size).toBe(quotes.length);
  });
});
