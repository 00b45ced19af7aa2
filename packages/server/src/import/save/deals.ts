import { type Day, type DealStatus, EMPTY_LEDGER, type Ledger, type Outcome, type StageMove } from '@qibu/core';
import { sql } from 'kysely';
import { searchColumns } from '../../text/grams.ts';
import { newId } from '../../db/id.ts';
import type { Scope } from '../../scope/scope.ts';
import { toColumns } from '../../ledger/deal-fields.ts';
import { parametersFor } from '../../ledger/parameters-for.ts';
import { comparedAmount, type Standing } from '../../standing/columns.ts';
import { rejudge, standingsOfNew } from '../../standing/index.ts';
import { printRow } from '../../standing/present-row.ts';
import type { Columns, CreatedRecord } from '../match/change.ts';
import type { ContactRecord, DealRecord } from '../plan/records.ts';
import { type Customer, loadCustomers } from './customers.ts';
import { loadExceeds } from './exceeds.ts';
import { loadLastMoves } from './last-moves.ts';
import { batches, insertRows, RowWriter } from './insert-rows.ts';
import { patchRows } from './patch-rows.ts';
import type { SaveContext } from './saving.ts';
import { saveTrail } from './trail.ts';
import { saveTurns } from './turns.ts';

interface StagePlacement {
  readonly from: string | null;
  readonly exception: boolean;
  /** The names of the files: why the deal stands where it does. */
  readonly reason: string;
}

/** The one move that places a deal where the file says it is; no earlier history is invented. */
function placingMove(deal: DealRecord, scope: Scope, { from, exception, reason }: StagePlacement): StageMove | null {
  if (deal.stage === null) return null;
  const since = deal.stageOn ?? (from === null ? deal.openedOn : null) ?? scope.today;
  return {
    id: newId(),
    from,
    to: deal.stage,
    by: scope.actor.userId,
    reason,
    exception,
    happenedOn: since,
    recordedOn: scope.today,
  };
}

interface FreshDeal {
  readonly created: CreatedRecord;
  readonly record: DealRecord;
  readonly move: StageMove | null;
  readonly contact: { readonly id: string; readonly record: ContactRecord } | null;
}

function* toFresh(scope: Scope, { plan, matched, source }: SaveContext): Generator<FreshDeal> {
  const created = new Map(matched.deals.created.map((each) => [each.id, each]));
  const contacts = new Map(plan.contacts.map((contact) => [contact.key, contact]));
  for (const record of plan.deals) {
    const own = created.get(matched.deals.ids.get(record.key) ?? '');
    if (own === undefined) continue;
    const contact = record.contact === null ? undefined : contacts.get(record.contact);
    const contactId = contact === undefined ? undefined : matched.contacts.ids.get(contact.key);
    yield {
      created: own,
      record,
      move: placingMove(record, scope, { from: null, exception: true, reason: source }),
      contact: contact === undefined || contactId === undefined ? null : { id: contactId, record: contact },
    };
  }
}

/** A new deal as core sees it, made of the row about to be written. */
function toLedger(fresh: FreshDeal, { customers, home }: Names, today: Day): Ledger {
  const { row, id, label } = fresh.created;
  const accountId = typeof row.account_id === 'string' ? row.account_id : null;
  const customer = accountId === null ? undefined : customers.get(accountId);
  const person = fresh.contact;
  return {
    ...EMPTY_LEDGER,
    deal: {
      id,
      name: label,
      amountMinor: row.amount_minor as number | null,
      currency: String(row.currency),
      closesOn: row.closes_on as Day | null,
      openedOn: row.opened_on as Day,
      outcome: row.outcome as Outcome,
      closedOn: row.closed_on as Day | null,
      repStatus: row.status_claimed as DealStatus | null,
      customerSize: customer?.size ?? 'large',
      account: { id: accountId, name: customer?.name ?? null, strategic: customer?.strategic ?? false },
      topDecile: false,
      homeCurrency: row.currency === home,
    },
    people:
      person === null
        ? []
        : [
            {
              contactId: person.id,
              name: person.record.name,
              title: person.record.title,
              addedOn: today,
              removedOn: null,
              titleChangedOn: null,
            },
          ],
    evidence: customer?.book.evidence ?? [],
    claims: customer?.book.claims ?? [],
    moves: fresh.move === null ? [] : [fresh.move],
  };
}

/** A new deal has no standing yet, so its row needs no look for an older one. */
const standingRow = (
  common: Columns,
  { created: { row }, move }: FreshDeal,
  { standing, names }: { standing: Standing | undefined; names: Names },
): Columns => {
  const customer = names.customers.get(String(row.account_id));
  return {
    workspace_id: common.workspace_id,
    id: row.id,
    owner_id: row.owner_id,
    account_id: row.account_id,
    outcome: row.outcome,
    open: row.outcome === 'open',
    name: row.name,
    stage: row.stage,
    amount_minor: row.amount_minor,
    currency: row.currency,
    ...comparedAmount((row.amount_minor ?? null) as number | null, String(row.currency), names.home),
    closes_on: row.closes_on,
    created_at: common.created_at,
    updated_at: common.updated_at,
    recorded_at: move === null ? (customer?.recordedAt ?? null) : common.created_at,
    recorded_on: move?.recordedOn ?? customer?.recordedOn ?? null,
    ...standing,
  };
};

/** Names that rows of lists show, by id. */
interface Names {
  readonly customers: ReadonlyMap<string, Customer>;
  readonly users: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, string>;
  /** The workspace's own currency. */
  readonly home: string;
}

async function loadNames(scope: Scope, created: readonly CreatedRecord[]): Promise<Omit<Names, 'home'>> {
  const { tx, actor } = scope;
  const named = (table: 'user_account' | 'product') =>
    tx.selectFrom(table).where('workspace_id', '=', actor.workspaceId).select(['id', 'name']).execute();
  const [customers, users, products] = await Promise.all([
    loadCustomers(scope, [
      ...new Set(created.flatMap(({ row }) => (typeof row.account_id === 'string' ? [row.account_id] : []))),
    ]),
    named('user_account'),
    named('product'),
  ]);
  const byId = (rows: readonly { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]));
  return { customers, users: byId(users), products: byId(products) };
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The row lists send, as `standing/judged.ts` prints it for a stored deal. */
function shownRow(
  common: Columns,
  fresh: FreshDeal,
  { standing, names }: { standing: Standing; names: Names },
): Columns {
  const { created, contact, record } = fresh;
  const { row } = created;
  const head = {
    id: created.id,
    name: created.label,
    account_id: text(row.account_id),
    account_name: names.customers.get(String(row.account_id))?.name ?? null,
    owner_id: String(row.owner_id),
    owner_name: names.users.get(String(row.owner_id)) ?? '',
    product_name: names.products.get(String(row.product_id)) ?? null,
    amount_minor: (row.amount_minor ?? null) as number | null,
    currency: String(row.currency),
    opened_on: String(row.opened_on),
    stage: text(row.stage),
    outcome: row.outcome as Outcome, // one of the outcomes the columns were matched to
    closed_on: text(row.closed_on),
    ...toColumns(record),
    updated_at: common.updated_at as Date,
    version: 1,
  };
  const subjectName = contact?.id === standing.move_subject ? (contact?.record.name ?? null) : null;
  const shown = printRow({ head, standing, subjectName });
  return { workspace_id: common.workspace_id, id: created.id, owner_id: row.owner_id, shown };
}

const moveRow = (scope: Scope, dealId: string, move: StageMove): Columns => ({
  workspace_id: scope.actor.workspaceId,
  id: move.id,
  deal_id: dealId,
  from_stage: move.from,
  to_stage: move.to,
  by_user: move.by,
  reason: move.reason,
  exception: move.exception,
  happened_on: move.happenedOn,
  recorded_on: move.recordedOn,
  recorded_at: scope.now,
});

async function saveNew(scope: Scope, common: Columns, saving: SaveContext): Promise<void> {
  const { actor, tx, today } = scope;
  const workspace = await tx
    .selectFrom('workspace')
    .where('id', '=', actor.workspaceId)
    .select(['parameters', 'currency'])
    .executeTakeFirstOrThrow();
  const parameters = parametersFor(workspace.parameters);
  const names = { ...(await loadNames(scope, saving.matched.deals.created)), home: workspace.currency };
  const writer = new RowWriter(scope);
  for (const batch of batches(toFresh(scope, saving))) {
    const ledgers = batch.map((deal) => toLedger(deal, names, today));
    const standings = standingsOfNew(ledgers, { parameters, today });
    await writer.write(
      'deal',
      batch.map(({ created }) => ({ ...common, ...created.row, ...searchColumns(created.label) })),
    );
    await writer.write(
      'stage_move',
      batch.flatMap(({ created, move }) => (move === null ? [] : [moveRow(scope, created.id, move)])),
    );
    await writer.write(
      'standing',
      batch.map((fresh, at) => standingRow(common, fresh, { standing: standings[at], names })),
    );
    await writer.write(
      'deal_shown',
      batch.flatMap((fresh, at) => {
        const standing = standings[at];
        return standing ? [shownRow(common, fresh, { standing, names })] : [];
      }),
    );
    await saving.report(batch.length);
  }
  await writer.end();
}

/** Contacts named in a deal's row become people of the deal; those already there stay as they are. */
async function savePeopleOf(scope: Scope, { plan, matched }: SaveContext): Promise<void> {
  const rows = plan.deals.flatMap((deal) => {
    const dealId = matched.deals.ids.get(deal.key);
    const contactId = deal.contact === null ? undefined : matched.contacts.ids.get(deal.contact);
    if (dealId === undefined || contactId === undefined) return [];
    return { workspace_id: scope.actor.workspaceId, deal_id: dealId, contact_id: contactId, added_on: scope.today };
  });
  await sql`insert into deal_person (workspace_id, deal_id, contact_id, added_on)
    select workspace_id, deal_id, contact_id, added_on
    from jsonb_populate_recordset(null::deal_person, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing`.execute(scope.tx);
}

/** Moves of stored deals whose claimed stage the file changes. */
async function movesOfStored(scope: Scope, { plan, source, matched: { deals } }: SaveContext): Promise<Columns[]> {
  const moved = deals.patches.filter(({ after }) => after.stage !== undefined).map(({ id }) => id);
  const [exceeds, lastMoves] = [await loadExceeds(scope, moved), await loadLastMoves(scope, moved)];
  const patches = new Map(deals.patches.map((patch) => [patch.id, patch]));
  return plan.deals.flatMap((deal) => {
    const patch = patches.get(deals.ids.get(deal.key) ?? '');
    if (patch?.after.stage === undefined) return [];
    const from = patch.before.stage as string | null;
    const exception = exceeds({ id: patch.id, from, to: String(patch.after.stage) });
    const move = placingMove(deal, scope, { from, exception, reason: source });
    if (move === null) return [];
    const last = lastMoves.get(patch.id) ?? move.happenedOn;
    return [moveRow(scope, patch.id, last > move.happenedOn ? { ...move, happenedOn: last as Day } : move)];
  });
}

/** Deals with their place in the funnel and their standing, new ones and changed ones. */
export async function saveDeals(scope: Scope, common: Columns, saving: SaveContext): Promise<void> {
  const { deals } = saving.matched;
  await saveNew(scope, common, saving);
  await patchRows(scope, 'deal', deals.patches, saving.report);
  await insertRows(scope, 'stage_move', await movesOfStored(scope, saving));
  await saveTurns(scope, deals.patches);
  await savePeopleOf(scope, saving);
  await rejudge(scope, { deals: deals.patches.map(({ id }) => id) });
  await saveTrail(scope, { importId: saving.importId, entity: 'deal' }, deals);
}
