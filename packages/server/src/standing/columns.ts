import { addDays, type Analysis } from '@qibu/core';
import type { Selectable } from 'kysely';
import { NEWS_PLACES } from '../ledger/news.ts';
import type { ListedTable, SummaryTable } from '../db/tables.ts';

/** What is stored of an analysis. */
export type Standing = Selectable<SummaryTable>;
type Columns = { readonly [Name in keyof Standing]: (analysis: Analysis) => Standing[Name] };

// Four decimals are what pages show, and what single precision gives back unchanged.
const short = (value: number): number => Math.round(value * 10_000) / 10_000;
const live = ({ flags }: Analysis) => flags.filter(({ dismissed }) => !dismissed);

/**
 * The columns of a summary and what each takes from the analysis. Silence is kept as the day of the last contact: days
 * pass, the row stays true.
 */
const SUMMARY: Columns = {
  as_of: ({ asOf }) => asOf,
  verdict: ({ position }) => position.verdict,
  place: ({ position }) => position.place,
  course: ({ advice }) => advice.course,
  p_first: ({ position }) => (position.verdict === 'unknown' ? null : short(position.p.first)),
  stance: ({ position }) => position.stance[0] ?? null,
  phase: ({ position }) => position.phase,
  evidenced_stage: ({ stage }) => stage.evidenced,
  inflated: ({ stage }) => stage.inflated,
  under_control: ({ control }) => control.underControl,
  indicators_ok: ({ control }) => control.indicators.filter(({ ok }) => ok).length,
  unsettled: ({ control }) => control.indicators.filter(({ ok }) => !ok).map(({ slot }) => slot),
  status: ({ status }) => status.derived,
  flags: (analysis) => [...new Set(live(analysis).map(({ id }) => id))],
  high_flags: (analysis) => live(analysis).filter(({ severity, gap }) => severity === 'high' && !gap).length,
  mines: ({ mines }) => mines,
  debt: ({ debt }) => short(debt.share),
  risk: ({ risk }) => short(risk),
  last_contact_on: ({ silentDays, asOf }) => (silentDays === null ? null : addDays(asOf, -silentDays)),
  move_id: ({ moves: [move] }) => move?.id ?? 'none',
  move_subject: ({ moves: [move] }) => move?.subject ?? null,
  move_params: ({ moves: [move] }) => ({ ...move?.params }),
  move_because: ({ moves: [move] }) => move?.because ?? '',
  move_value: ({ moves: [move] }) => (move ? short(move.value) : 0),
  question_signal: ({ position: { questions } }) => questions[0]?.signal ?? null,
  question_line: ({ position: { questions } }) => questions[0]?.line ?? null,
  question_gain: ({ position: { questions } }) => (questions[0] ? short(questions[0].gain) : null),
  question_ask: ({ position: { questions } }) => questions[0]?.ask ?? null,
  question_why: ({ position: { questions } }) => questions[0]?.why ?? null,
  question_introduce: ({ position: { questions } }) => questions[0]?.introduce ?? null,
  question_last: ({ position: { questions } }) => questions[0]?.last ?? null,
};
export const SUMMARY_COLUMNS = Object.keys(SUMMARY) as readonly (keyof Standing)[];

/** The last value of a column among the news of the deal `d`. */
const lastRecorded = (column: 'recorded_at' | 'recorded_on'): string =>
  `greatest(${NEWS_PLACES.map(
    ({ table, about }) =>
      `(select max(e.${column}) from ${table} e where e.workspace_id = d.workspace_id and ${about})`,
  )})`;

/** The currency amounts are compared in. */
const HOME = '(select w.currency from workspace w where w.id = d.workspace_id)';

/** The columns a standing repeats from its deal, for what lists and the review sort, filter and scope by; `d` is the deal. */
const LISTED = {
  owner_id: 'd.owner_id',
  team: 'd.team',
  account_id: 'd.account_id',
  outcome: 'd.outcome',
  open: "d.outcome = 'open'",
  name: 'd.name',
  stage: 'd.stage',
  amount_minor: 'd.amount_minor',
  currency: 'd.currency',
  home_minor: `case when d.currency = ${HOME} then d.amount_minor end`,
  foreign_key: `case when d.currency <> ${HOME} then d.currency || lpad(d.amount_minor::text, 18, '0') end collate "C"`,
  closes_on: 'd.closes_on',
  created_at: 'd.created_at',
  updated_at: 'd.updated_at',
  recorded_at: lastRecorded('recorded_at'),
  recorded_on: lastRecorded('recorded_on'),
  due_on: `(select min(t.due_on) from task t
    where t.workspace_id = d.workspace_id and t.deal_id = d.id and t.done_on is null and t.kind <> 'task')`,
  reviewed_at: '(select max(v.at) from review v where v.workspace_id = d.workspace_id and v.deal_id = d.id)',
} satisfies Readonly<Record<keyof ListedTable, string>>;
/** The same two columns of an amount in memory. */
export const comparedAmount = (minor: number | null, currency: string, home: string) => ({
  home_minor: currency === home ? minor : null,
  foreign_key: currency === home || minor === null ? null : `${currency}${String(minor).padStart(18, '0')}`,
});
export const LISTED_COLUMNS = Object.entries(LISTED) as readonly (readonly [keyof ListedTable, string])[];

/** The summary of an analysis for lists. */
export const toStanding = (analysis: Analysis): Standing =>
  Object.fromEntries(Object.entries(SUMMARY).map(([name, of]) => [name, of(analysis)])) as unknown as Standing;
