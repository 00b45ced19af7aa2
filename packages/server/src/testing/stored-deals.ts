import { type Insertable, sql } from 'kysely';
import { searchColumns } from '../text/grams.ts';
import { newId } from '../db/id.ts';
import type { DealTable } from '../db/tables.ts';
import { loadHeads } from '../ledger/deal-head.ts';
import { LISTED_COLUMNS, type Standing } from '../standing/columns.ts';
import { printRow } from '../standing/present-row.ts';
import { saveStandings } from '../standing/index.ts';
import { NOON, TODAY, type World } from './world.ts';

/** What a test wants to be particular about; the rest is a plain open deal nobody knows anything of. */
export interface StoredDeal {
  readonly owner: string;
  readonly deal?: Partial<Insertable<DealTable>>;
  readonly standing?: Partial<Standing>;
}

/**
 * Puts a deal and its standing into the store as they are given, past all commands: for tests of what reads them.
 * Answers the id.
 */
export async function storeDeal(world: World, { owner, deal = {}, standing = {} }: StoredDeal): Promise<string> {
  const id = deal.id ?? newId();
  const name = deal.name ?? '项目';
  await world.db
    .insertInto('deal')
    .values({
      workspace_id: world.workspaceId,
      owner_id: owner,
      currency: 'CNY',
      opened_on: TODAY,
      created_at: NOON,
      updated_at: NOON,
      ...searchColumns(name),
      ...deal,
      id,
      name,
    })
    .execute();
  await storeStanding(world, id, { ...UNKNOWN, ...standing });
  return id;
}

const storeStanding = (world: World, dealId: string, standing: Standing): Promise<void> =>
  world.asWorkspace(async (scope) => {
    const [head] = await loadHeads(scope, [dealId], false);
    if (!head) throw new Error('the deal was not stored');
    const shown = printRow({ head, standing, subjectName: null });
    await saveStandings(scope, [{ dealId, standing, shown, weekAgo: null }]);
  });

const UNKNOWN: Standing = {
  as_of: TODAY,
  verdict: 'unknown',
  place: 'unknown',
  course: 'learn',
  p_first: null,
  stance: null,
  phase: 'early',
  evidenced_stage: null,
  inflated: false,
  under_control: false,
  indicators_ok: 0,
  unsettled: ['sso.buyer', 'sso.completion', 'sso.products', 'sso.budget', 'sso.status'],
  status: 'later',
  flags: [],
  high_flags: 0,
  mines: 0,
  debt: 1,
  risk: 0.5,
  last_contact_on: null,
  move_id: 'go-on',
  move_subject: null,
  move_params: {},
  move_because: '',
  move_value: 0.1,
  question_signal: null,
  question_line: null,
  question_gain: null,
  question_ask: null,
  question_why: null,
  question_introduce: null,
  question_last: null,
};

/** Repeats on the standings of a world what was put beside its deals past all commands. */
export async function relist({ db, workspaceId }: World): Promise<void> {
  const listed = LISTED_COLUMNS.map(([name, expression]) => sql`${sql.ref(name)} = ${sql.raw(expression)}`);
  await sql`update standing s set ${sql.join(listed)} from deal d
    where s.workspace_id = ${workspaceId} and d.workspace_id = s.workspace_id and d.id = s.id`.execute(db);
}
