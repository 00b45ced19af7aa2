import type { Insertable } from 'kysely';
import { searchColumns } from '../text/grams.ts';
import { newId } from '../db/id.ts';
import type { DealTable, StandingTable } from '../db/tables.ts';
import { NOON, TODAY, type World } from './world.ts';

/** What a test wants to be particular about; the rest is a plain open deal nobody knows anything of. */
export interface StoredDeal {
  readonly owner: string;
  readonly deal?: Partial<Insertable<DealTable>>;
  /** Kept on the standing and, where lists need it, on the deal: as the application stores it. */
  readonly standing?: Partial<Insertable<StandingTable>>;
}

/**
 * Puts a deal and its standing into the store as they are given, past all commands: for tests of what reads them.
 * Answers the id.
 */
export async function storeDeal(world: World, { owner, deal = {}, standing = {} }: StoredDeal): Promise<string> {
  const id = deal.id ?? newId();
  const name = deal.name ?? '项目';
  const summary = { ...UNKNOWN, ...standing };
  const { risk, last_contact_on, verdict, evidenced_stage, inflated, under_control, flags } = summary;
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
      ...{ risk, last_contact_on, verdict, evidenced_stage, inflated, under_control, flags },
      ...deal,
      id,
      name,
    })
    .execute();
  await world.db
    .insertInto('standing')
    .values({ workspace_id: world.workspaceId, deal_id: id, ...summary })
    .execute();
  return id;
}

const UNKNOWN = {
  as_of: TODAY,
  verdict: 'unknown',
  phase: 'early',
  evidenced_stage: null,
  inflated: false,
  under_control: false,
  indicators_ok: 0,
  status: 'later',
  flags: [],
  high_flags: 0,
  debt: 1,
  risk: 0.5,
  last_contact_on: null,
  move_id: 'go-on',
  move_params: '{}',
  move_because: '',
  move_value: 0.1,
} satisfies Partial<Insertable<StandingTable>>;
