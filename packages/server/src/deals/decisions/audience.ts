import type { Colleague } from '@qibu/contract';
import { sql } from 'kysely';
import { notFound } from '../../error.ts';
import { byPersonName } from '../../lists/by-name.ts';
import { dealInScope } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';
import { spellingsOf } from '../../text/spellings.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
}

/** The colleagues who may see a deal: its owner, its team, whoever leads one of them, and administrators. */
export async function loadAudience(scope: Scope, dealId: string): Promise<Colleague[]> {
  const { rows } = await sql<Row>`select u.id, u.name, u.title from deal d
    join user_account u on u.workspace_id = d.workspace_id and u.active and (u.is_admin or exists (
      select from reach r where r.workspace_id = d.workspace_id and r.manager_id = u.id
        and (r.user_id = d.owner_id or r.user_id = any(d.team))))
    where d.id = ${dealId}::uuid and d.deleted_at is null and ${dealInScope(scope)}
    order by ${byPersonName('u.name')}, u.id`.execute(scope.tx);
  // Whoever asks sees the deal, so an empty answer means that there is none.
  if (rows.length === 0) throw notFound();
  return rows.map((row) => ({ ...row, spellings: spellingsOf(row.name) }));
}
