import { describe, expect, test } from 'vitest';
import { ago, claimRow, evidenceRow, ledgerOf, TODAY } from '../testing/build.ts';
import { inForce } from './supersede.ts';
import { holdSlot } from './hold.ts';
import { knownBy } from './known.ts';
import { DEFAULT_PARAMETERS } from '../parameters/parameters.ts';

const row = (id: string, supersedes: string | null = null, retracts = false) =>
  evidenceRow(id, { supersedes, retracts });
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

describe('corrections supersede, nothing is overwritten', () => {
  test('a corrected row gives way to its correction', () => {
    const { rows, standsFor } = inForce([row('a'), row('b', 'a'), row('c')]);
    expect(ids(rows)).toEqual(['b', 'c']);
    expect(standsFor.get('a')?.id).toBe('b');
  });

  test('a correction of a correction is followed to its end', () => {
    const { rows, standsFor } = inForce([row('a'), row('b', 'a'), row('c', 'b')]);
    expect(ids(rows)).toEqual(['c']);
    expect(standsFor.get('a')?.id).toBe('c');
  });

  test('a retraction leaves nothing, neither the row nor itself', () => {
    const { rows, standsFor } = inForce([row('a'), row('b', 'a', true)]);
    expect(rows).toEqual([]);
    expect(standsFor.get('a')).toBeNull();
    expect(standsFor.get('b')).toBeNull();
  });

  test('a correction of a row we do not know stands by itself', () => {
    expect(ids(inForce([row('b', 'unknown')]).rows)).toEqual(['b']);
  });

  test('corrections in a circle end somewhere', () => {
    const { rows } = inForce([row('a', 'b'), row('b', 'a')]);
    expect(rows.length).toBeLessThanOrEqual(2);
    expect(ids(inForce([row('a', 'a')]).rows)).toEqual(['a']);
  });
});

describe('what rests on a corrected row', () => {
  const ledger = {
    ...ledgerOf(),
    evidence: [
      evidenceRow('heard', { kind: 'third-party', happenedOn: ago(20), recordedOn: ago(20) }),
      evidenceRow('seen', { kind: 'document', happenedOn: ago(20), recordedOn: ago(4), supersedes: 'heard' }),
    ],
    claims: [claimRow('sso.budget', '5 m', { evidence: ['heard'], happenedOn: ago(20), recordedOn: ago(20) })],
  };

  test('rests on the correction from the day it was recorded, as an assumption until somebody confirms it', () => {
    expect(holdSlot(knownBy(ledger, TODAY), 'sso.budget', DEFAULT_PARAMETERS)).toMatchObject({
      basis: 'assumption',
      evidence: [{ id: 'seen' }],
    });
  });

  test('rested on the old row before', () => {
    expect(holdSlot(knownBy(ledger, ago(5)), 'sso.budget', DEFAULT_PARAMETERS)).toMatchObject({
      basis: 'assumption',
      evidence: [{ id: 'heard' }],
    });
  });
});

test('what would be unlawful to act on carries nothing, until it is corrected', () => {
  const leak = evidenceRow('a', { quote: '「评分表草稿我先给你看一眼，你别外传。」' });
  const put = evidenceRow('b', { supersedes: 'a', quote: '「评分办法会公开征求意见。」' });
  expect(inForce([leak])).toEqual({ rows: [], standsFor: new Map([['a', null]]) });
  expect(inForce([leak, put]).standsFor.get('a')).toEqual(put);
});

describe('a visit put right or taken back', () => {
  const talk = (id: string, over: object = {}) => ({
    id,
    happenedOn: ago(20),
    recordedOn: ago(20),
    kind: 'visit' as const,
    with: ['p1'],
    twoWay: true,
    minutes: null,
    led: null,
    supersedes: null,
    retracts: false,
    ...over,
  });
  const on = (age: number, ...interactions: ReturnType<typeof talk>[]) =>
    knownBy({ ...ledgerOf(), interactions }, ago(age)).interactions;
  const put = talk('b', { supersedes: 'a', happenedOn: ago(22), recordedOn: ago(4) });
  const away = talk('c', { supersedes: 'b', retracts: true, happenedOn: ago(2), recordedOn: ago(2) });
  const back = talk('d', { supersedes: 'c', happenedOn: ago(22), recordedOn: ago(1) });

  test('counts as corrected from the day of the correction, and as it was before', () => {
    expect(on(5, talk('a'), put)).toEqual([talk('a')]);
    expect(on(3, talk('a'), put)).toEqual([put]);
  });

  test('taken back it counts no more, until that is undone', () => {
    expect(on(2, talk('a'), put, away, back)).toEqual([]);
    expect(on(1, talk('a'), put, away, back)).toEqual([back]);
  });

  test('is never made younger than the day it was first recorded', () => {
    expect(on(0, talk('a'), { ...put, happenedOn: ago(1) })).toMatchObject([{ id: 'b', happenedOn: ago(20) }]);
  });
});
