import { DEFAULT_PARAMETERS, type Day, judge, type Ledger } from '@qibu/core';
import { SAMPLE, sampleLedger } from '@qibu/cases';
import { median, type Row } from '../row.ts';

const TODAY = '2026-06-30' as Day;

/** A sample deal told over and over until it holds so many facts. */
function grown(ledger: Ledger, facts: number): Ledger {
  const evidence = Array.from({ length: facts }, (_, at) => {
    const one = ledger.evidence[at % ledger.evidence.length];
    if (!one) throw new Error('the sample deal has no evidence');
    return { ...one, id: `${one.id.slice(0, 24)}${String(at).padStart(12, '0')}` };
  });
  const claims = ledger.claims.map((claim, at) => ({
    ...claim,
    evidence: [...claim.evidence, evidence[at]?.id ?? ''],
  }));
  return { ...ledger, evidence: [...ledger.evidence, ...evidence], claims };
}

/** One deal with 500 facts; ten thousand deals of the sample's kind. */
export async function coreRows(): Promise<Row[]> {
  const ledgers = SAMPLE.deals.map(({ key }) => sampleLedger(key, TODAY));
  const richest = ledgers.toSorted((a, b) => b.evidence.length - a.evidence.length)[0];
  if (!richest) throw new Error('the sample is empty');
  const big = grown(richest, 500 - richest.evidence.length);
  for (let at = 0; at < 50; at += 1) judge(big, DEFAULT_PARAMETERS, TODAY);
  const samples = Array.from({ length: 200 }, () => {
    const started = performance.now();
    judge(big, DEFAULT_PARAMETERS, TODAY);
    return performance.now() - started;
  });
  const started = performance.now();
  for (let at = 0; at < 10_000; at += 1) judge(ledgers[at % ledgers.length] as Ledger, DEFAULT_PARAMETERS, TODAY);
  return [
    { what: 'judge one deal with 500 facts in core, median', measured: median(samples), unit: 'ms', bar: 2 },
    {
      what: 'judge 10,000 deals in core, one core',
      measured: (performance.now() - started) / 1_000,
      unit: 's',
      bar: 10,
    },
  ];
}
