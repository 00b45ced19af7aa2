import {
  type Analysis,
  addDays,
  DEAL_STATUSES,
  DEFAULT_PARAMETERS,
  day,
  existedOn,
  FLAGS,
  type FlagId,
  judge,
  type Ledger,
  unlawfulIn,
} from '@qibu/core';
import { describe, expect, test } from 'vitest';
import { sampleId } from './ids.ts';
import { sampleLedger } from './ledger.ts';
import { SAMPLE } from './workspace.ts';

const today = day('2026-03-02');
const judgedOn = (key: string, asOf = today): Analysis => judge(sampleLedger(key, today), DEFAULT_PARAMETERS, asOf);
const flagsOf = (key: string): FlagId[] => judgedOn(key).flags.map(({ id }) => id);
const open = SAMPLE.deals.filter(({ outcome }) => outcome === 'open');

test('澜洲: a leaked scoring draft is on file, and proves no coach', () => {
  const kuang = sampleId('contact', 'lanzhou-kuang');
  const { evidence, claims } = sampleLedger('lanzhou', today);
  const leak = evidence.find(({ quote }) => unlawfulIn(quote) === 'scoring-leak');
  expect(claims.filter((claim) => claim.evidence.includes(leak?.id ?? '')).map(({ slot }) => slot)).toEqual([
    `person.${kuang}.coach-trusted`,
    `person.${kuang}.coach-wants-us`,
  ]);
  const person = judgedOn('lanzhou').people.find(({ contactId }) => contactId === kuang);
  expect(person).toMatchObject({ provenCoach: false });
  expect(evidence.some(({ quote }) => quote.includes('当场谢绝'))).toBe(true);
});

describe('the golden deals', () => {
  test('石窑沟: the good news is bad news: reference, leave', () => {
    const { position } = judgedOn('shiyaogou');
    expect(position.phase).toBe('early');
    expect(['reference', 'alternate']).toContain(position.verdict);
    // His influence is not the highest on the deal, so his word weighs a little less than in the bare case.
    expect(position.p.first).toBeLessThanOrEqual(0.12);
    expect(['leave', 'enter-only-with-new-access']).toContain(position.stance[0]);
  });

  test('思迈得: first choice against one strong competitor, go on', () => {
    const { position, control } = judgedOn('simaide');
    expect(position.phase).toBe('middle');
    expect(position.bidders).toBe(2);
    expect(position.verdict).toBe('first');
    expect(position.p.first).toBeGreaterThanOrEqual(0.75);
    expect(position.stance[0]).toBe('go-on');
    expect(control.underControl).toBe(true);
    const li = judgedOn('simaide').flags.filter(({ subject }) => subject === sampleId('contact', 'simaide-li'));
    expect(li.map(({ id }) => id)).toContain('influence-uncontacted');
  });

  test('安徽皖陆: there to prove the competitor: reference, leave or slow down', () => {
    const { position } = judgedOn('wanlu');
    expect(position.phase).toBe('late');
    expect(position.verdict).toBe('reference');
    expect(position.p.first).toBeLessThanOrEqual(0.08);
    expect(position.p.reference).toBeGreaterThanOrEqual(0.6);
    expect(['leave', 'slow-down-or-change-sso']).toContain(position.stance[0]);
  });

  test('泽川: three months silent: introducing, inflated, drive the set-up', () => {
    const analysis = judgedOn('zechuan');
    expect(analysis.silentDays).toBe(90);
    expect(analysis.status).toMatchObject({ derived: 'introducing', claimed: 'in-progress', mismatch: true });
    expect(['target', 'intent', null]).toContain(analysis.stage.evidenced);
    expect(flagsOf('zechuan')).toEqual(
      expect.arrayContaining(['status-mismatch', 'stage-inflation', 'eb-unknown', 'silent']),
    );
    expect(analysis.moves[0]?.id).toBe('drive-set-up');
  });
});

describe('the other stories come out as told', () => {
  const told: readonly (readonly [string, readonly FlagId[]])[] = [
    ['mingjia', ['roles-disagree', 'technical-opponent']],
    ['bolan', ['phase-shift']],
    ['wanlu', ['late-objection', 'price-indifference', 'no-executive-access']],
    ['dingyuerz', ['payment-risk', 'customer-unfit']],
    ['qingtang', ['people-changed', 'status-mismatch', 'stage-inflation']],
    ['xingyuan', ['technical-opponent', 'mode-closed']],
    ['zhuolan', ['coach-unproven']],
    ['jiangzhu', ['no-executive-access', 'no-next-step']],
    ['chiyuan', ['stage-inflation', 'role-from-title', 'panic']],
    ['wanyi', ['panic', 'silent']],
    ['nanping', ['eb-unknown', 'no-coach', 'sso-unclear']],
  ];
  test.each(told)('%s shows %j', (key, flags) => expect(flagsOf(key)).toEqual(expect.arrayContaining([...flags])));

  test('岚渡 is under full control, first, and without a risk: why is it not signed?', () => {
    const analysis = judgedOn('landu');
    expect(analysis.control.underControl).toBe(true);
    expect(analysis.position.verdict).toBe('first');
    expect(analysis.stage).toMatchObject({ claimed: 'negotiation', evidenced: 'negotiation', inflated: false });
    expect(flagsOf('landu')).toEqual(['euphoria']);
  });

  test('hearsay opens no gate', () => {
    const { stage, control } = judgedOn('chiyuan');
    expect(stage.evidenced).toBeNull();
    expect(control.special).toContain('hearsay');
    expect(stage.gates[0]?.criteria.some(({ held }) => held.basis === 'assumption')).toBe(true);
  });

  test('the corrected budget stands, and the belief of that time can still be asked for', () => {
    expect(judgedOn('songpi').held['sso.budget']).toMatchObject({ value: '160 万', basis: 'fact' });
    expect(judgedOn('songpi', addDays(today, -40)).held['sso.budget']).toMatchObject({
      value: '260 万',
      basis: 'fact',
    });
  });

  test('a bare name is unknown, never first', () => {
    for (const key of ['nanping', 'yunzhan']) {
      const { position, debt } = judgedOn(key);
      expect(position.verdict).toBe('unknown');
      expect(position.questions.length).toBeGreaterThan(0);
      expect(debt.share).toBe(1);
    }
  });

  test('last week shows: some deals were judged otherwise eight days ago', () => {
    const before = addDays(today, -8);
    const changed = open.filter(({ key }) => {
      if (!existedOn(sampleLedger(key, today), before)) return false;
      const [then, now] = [judgedOn(key, before), judgedOn(key)];
      return then.stage.claimed !== now.stage.claimed || then.stage.evidenced !== now.stage.evidenced;
    });
    expect(changed.length).toBeGreaterThanOrEqual(3);
  });
});

describe('over the whole sample', () => {
  const all = SAMPLE.deals.map(({ key }) => judgedOn(key));

  test.each(FLAGS)('risk %s occurs', (flag) => {
    expect(open.filter(({ key }) => flagsOf(key).includes(flag)).length).toBeGreaterThan(0);
  });

  test('every verdict, status and evidenced stage occurs', () => {
    expect(new Set(all.map(({ position }) => position.verdict))).toEqual(
      new Set(['first', 'alternate', 'reference', 'unknown']),
    );
    expect(new Set(all.map(({ status }) => status.derived))).toEqual(new Set(DEAL_STATUSES));
    const stages = [null, ...DEFAULT_PARAMETERS.stages.map(({ id }) => id)];
    expect(new Set(all.map(({ stage }) => stage.evidenced))).toEqual(new Set(stages));
  });

  test('every phase occurs, and leaving, going on, entering and guarding are all advised', () => {
    expect(new Set(all.map(({ position }) => position.phase))).toEqual(new Set(['early', 'middle', 'late']));
    const advised = new Set(all.map(({ position }) => position.stance[0]));
    for (const stance of ['leave', 'enter', 'go-on', 'guard-and-bind-price-to-risk', 'ask-first']) {
      expect(advised, stance).toContain(stance);
    }
  });

  test('no day of the nine months is beyond judging', () => {
    for (const { key } of SAMPLE.deals) {
      const ledger: Ledger = sampleLedger(key, today);
      let known = 0;
      for (let back = 270; back >= 0; back -= 15) {
        const asOf = addDays(today, -back);
        if (!existedOn(ledger, asOf)) continue;
        const analysis = judge(ledger, DEFAULT_PARAMETERS, asOf);
        const { first, alternate, reference } = analysis.position.p;
        expect(first + alternate + reference).toBeCloseTo(1, 10);
        expect(analysis.moves.length).toBeGreaterThan(0);
        expect(analysis.known.signals).toBeGreaterThanOrEqual(known);
        known = analysis.known.signals;
      }
    }
  });
});
