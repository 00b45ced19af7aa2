import type { ParametersEffect } from '@qibu/contract';
import { type Analysis, judge, type Parameters } from '@qibu/core';
import { type DealHead, loadHeads } from '../ledger/deal-head.ts';
import { loadLedgers } from '../ledger/ledger.ts';
import { parametersFor } from '../ledger/parameters-for.ts';
import { dealInScope } from '../scope/deals-in-scope.ts';
import type { Scope } from '../scope/scope.ts';
import { BATCH } from './refresh-standings.ts';
import { type Standing, toStanding } from './columns.ts';

/** Deals judged at most: enough to see what a number does, few enough to wait for. */
const JUDGED = 2_000;
/** Deals named at most. */
const NAMED = 50;

interface JudgedStanding {
  readonly standing: Standing;
  /** The risks shown, each as its rule and whom or what it is about. */
  readonly risks: readonly string[];
}
interface Pair {
  readonly id: string;
  readonly name: string;
  readonly before: JudgedStanding;
  readonly after: JudgedStanding;
}

/** What other parameters change in today's judgements of open deals. Nothing is stored. */
export async function effectOf(scope: Scope, candidate: Parameters): Promise<ParametersEffect> {
  const { open, ids } = await openDeals(scope);
  const effect: ParametersEffect = { ...NOTHING, open, deals: [] };
  for (let at = 0; at < ids.length; at += BATCH) {
    const heads = await loadHeads(scope, ids.slice(at, at + BATCH), false);
    for (const pair of await judgeBoth(scope, heads, candidate)) count(effect, pair);
  }
  return effect;
}

const NOTHING = { judged: 0, moved: 0, verdicts: 0, stages: 0, flags: 0, flagsRaised: 0, flagsGone: 0, more: 0 };

/** The earliest deals first: the same ones whenever it is asked. */
async function openDeals(scope: Scope): Promise<{ open: number; ids: string[] }> {
  const openOnes = scope.tx
    .selectFrom('deal as d')
    .where(dealInScope(scope))
    .where('d.outcome', '=', 'open')
    .where('d.deleted_at', 'is', null);
  const [{ open }, rows] = await Promise.all([
    openOnes.select((of) => of.fn.countAll<number>().as('open')).executeTakeFirstOrThrow(),
    openOnes.select('d.id').orderBy('d.id').limit(JUDGED).execute(),
  ]);
  return { open: Number(open), ids: rows.map(({ id }) => id) };
}

async function judgeBoth(scope: Scope, heads: readonly DealHead[], candidate: Parameters): Promise<Pair[]> {
  const ledgers = await loadLedgers(scope, heads);
  return heads.flatMap(({ id, name, overrides }) => {
    const ledger = ledgers.get(id);
    if (!ledger) return [];
    const by = (parameters: Parameters): JudgedStanding => judgedBy(judge(ledger, parameters, scope.today));
    return [{ id, name, before: by(parametersFor(overrides)), after: by(candidate) }];
  });
}

const judgedBy = (analysis: Analysis): JudgedStanding => ({
  standing: toStanding(analysis),
  risks: analysis.flags.filter(({ dismissed }) => !dismissed).map(({ id, subject }) => `${id} ${subject ?? ''}`),
});

function count(effect: ParametersEffect, { id, name, before, after }: Pair): void {
  const raised = after.risks.filter((risk) => !before.risks.includes(risk)).length;
  const gone = before.risks.filter((risk) => !after.risks.includes(risk)).length;
  const verdict = before.standing.verdict !== after.standing.verdict;
  const stage = before.standing.evidenced_stage !== after.standing.evidenced_stage;
  const flags = raised + gone > 0;
  effect.judged += 1;
  effect.moved += JSON.stringify(before.standing) === JSON.stringify(after.standing) ? 0 : 1;
  effect.verdicts += Number(verdict);
  effect.stages += Number(stage);
  effect.flags += Number(flags);
  effect.flagsRaised += raised;
  effect.flagsGone += gone;
  if (!verdict && !stage && !flags) return;
  if (effect.deals.length < NAMED) effect.deals.push({ id, name, verdict, stage, flags });
  else effect.more += 1;
}
