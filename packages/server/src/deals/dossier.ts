import { type Analysis, type Day, type DealFactKind, existedOn, judge, type Ledger, type Parameters } from '@qibu/core';
import { sql } from 'kysely';
import { prepared } from '../db/prepared-statements.ts';
import type { Scope } from '../scope/scope.ts';
import { AppError, notFound } from '../error.ts';
import type { LastReview } from './changes.ts';
import { type DealHead, loadHead, toFacts } from '../ledger/deal-head.ts';
import { toLedger } from '../ledger/ledger.ts';
import { colleaguesIn } from '../ledger/facts.ts';
import { type LedgerRows, loadRowsOfDeal, type OwnRows } from '../ledger/ledger-rows.ts';
import type { JudgeInput } from '../standing/judged.ts';
import type { StoodOn } from '../standing/week-ago.ts';
import { TURNS_OF, type TurnRow } from './turns/turn-rows.ts';
import { loadUserNames } from './load-user-names.ts';
import { loadRulesByDay, type RulesByDay } from '../ledger/editions.ts';
import { parametersFor } from '../ledger/parameters-for.ts';

/** Everything about one deal, loaded in one or two round trips: enough to judge it, decide on it and show it. */
export interface Dossier {
  readonly head: DealHead;
  readonly rows: DossierRows;
  readonly ledger: Ledger;
  /** Today's parameters. */
  readonly parameters: Parameters;
  readonly rules: RulesByDay;
  /** How the deal stood a week ago, where that is stored and of today. */
  readonly weekAgo: StoodOn | null;
}

/** With the names of the colleagues the rows mention. */
export type NamedDossier = Pick<Dossier, 'head' | 'rows'> & { readonly users: ReadonlyMap<string, string> };

export interface Loading {
  /** The lock is held until the transaction ends, so that no one else decides on the same state. */
  readonly lock?: boolean;
  /** The bin is read too; everywhere else a deleted deal does not exist. */
  readonly deleted?: boolean;
}

/** Loads a deal the actor sees, or says that there is none. */
export async function loadDossier(scope: Scope, id: string, loading: Loading = {}): Promise<Dossier> {
  // Asked together; the rows are read once the head is locked.
  const [head, rows] = await Promise.all([loadHead(scope, id, loading.lock ?? false), loadRows(scope, id)]);
  if (!head || !rows || (head.deleted_at !== null && !loading.deleted)) throw notFound();
  const rules = await loadRulesByDay(scope, head);
  const { asOf, weekAgo } = rows.stood ?? { asOf: null, weekAgo: null };
  return {
    head,
    rows,
    rules,
    ledger: toLedger(toFacts(head), rows),
    parameters: parametersFor(head.overrides),
    weekAgo: asOf === scope.today ? weekAgo : null,
  };
}

/** Rows a command has just written under a locked deal. */
export type AddedRows = { readonly [List in 'evidence' | 'claims' | DealFactKind]?: OwnRows[List] };

/** The dossier with rows just written, as loading it again would give it. */
export function withAdded({ head, ...before }: Dossier, added: AddedRows): Dossier {
  const lists = Object.entries(added) as [keyof AddedRows, readonly never[]][];
  const rows: DossierRows = {
    ...before.rows,
    ...Object.fromEntries(lists.map(([list, more]) => [list, [...before.rows[list], ...more]])),
  };
  return { ...before, head, rows, ledger: toLedger(toFacts(head), rows) };
}

/** Names of the colleagues the rows mention; the owner's stands in the head. */
export async function namesIn(
  scope: Scope,
  { head, rows }: Pick<Dossier, 'head' | 'rows'>,
): Promise<Map<string, string>> {
  const mentioned = [
    ...[...rows.evidence, ...rows.accountEvidence].map(({ learnedBy }) => learnedBy),
    ...rows.claims.map(({ statedBy }) => statedBy),
    ...colleaguesIn(rows),
  ];
  const others = mentioned.filter((id) => id !== null && id !== head.owner_id);
  return (await loadUserNames(scope, others)).set(head.owner_id, head.owner_name);
}

interface Member {
  readonly id: string;
  readonly name: string;
  readonly part: string | null;
}
interface Surroundings {
  readonly members: readonly Member[];
  readonly reviews: readonly LastReview[];
  readonly turns: readonly TurnRow[];
  /** What the stored summary says of a week ago, and the day it was made. */
  readonly stood: { readonly asOf: string; readonly weekAgo: StoodOn | null } | null;
}
export type DossierRows = LedgerRows & Surroundings;

async function loadRows(scope: Scope, id: string): Promise<DossierRows | null> {
  const [ledger, surroundings] = await Promise.all([loadRowsOfDeal(scope, id), loadSurroundings(scope, id)]);
  return ledger && { ...ledger, ...surroundings };
}

/** Team, reviews and what the summary says of a week ago. */
export async function loadSurroundings({ tx, actor }: Scope, id: string): Promise<Surroundings> {
  const found = await sql<Surroundings>`select ${prepared}
    (select coalesce(json_agg(x), '[]') from (
      select m.user_id as id, u.name, m.part from deal_member m
      join user_account u on u.workspace_id = m.workspace_id and u.id = m.user_id
      where m.workspace_id = d.workspace_id and m.deal_id = d.id order by m.added_at, m.user_id) x) as members,
    (select coalesce(json_agg(x), '[]') from (
      select v.at, v.on_day as "onDay", v.snapshot from review v
      where v.workspace_id = d.workspace_id and v.deal_id = d.id) x) as reviews,
    ${sql.raw(TURNS_OF)} as turns,
    (select json_build_object('asOf', s.as_of, 'weekAgo', s.week_ago) from standing s
      where s.workspace_id = d.workspace_id and s.id = d.id) as stood
    from (select ${actor.workspaceId}::uuid as workspace_id, ${id}::uuid as id) d`.execute(tx);
  return found.rows[0] ?? { members: [], reviews: [], turns: [], stood: null };
}

/** Judges a deal on a day; before it was opened there is nothing to judge. */
export function judgeDossier({ ledger, rules }: Dossier, asOf: Day): Analysis {
  if (!existedOn(ledger, asOf)) throw new AppError('deal.notYet', { params: { openedOn: ledger.deal.openedOn } });
  return judge(ledger, rules(asOf), asOf);
}

/** What of a dossier is kept with its summary. */
export const judgingOf = ({ head, rows, ledger, rules }: Dossier): JudgeInput => ({
  head,
  ledger,
  rules,
  people: rows.people,
});
