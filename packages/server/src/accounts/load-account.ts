import type { AccountView } from '@qibu/contract';
import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { byName, byPersonName } from '../lists/by-name.ts';
import { answersFor } from '../scope/answers-for.ts';
import { dealInScope } from '../scope/deals-in-scope.ts';
import { notFound } from '../error.ts';
import { type AccountJudgement, judgeAccount } from '../standing/account-fit.ts';
import { accountRows, loadFigures, toAccountRow } from './account-rows.ts';
import { accountInScope } from '../scope/accounts-in-scope.ts';

type Person = { readonly id: string; readonly name: string };
const MOST = 200;

/** One account as its page shows it. What the actor may not see does not exist. */
export async function loadAccount(scope: Scope, id: string): Promise<AccountView> {
  const row = await accountRows(scope)
    .where('a.id', '=', id)
    .select(['a.credit_code', 'a.note', 'a.parent_id', 'a.former_names'])
    .executeTakeFirst();
  if (!row) throw notFound();
  const [figures, judged, parent, children, deals, people] = await Promise.all([
    loadFigures(scope, [id]),
    judgeAccount(scope, id),
    row.parent_id === null ? null : loadParent(scope, row.parent_id),
    loadChildren(scope, id),
    loadDeals(scope, id),
    loadPeople(scope, id),
  ]);
  return {
    ...toAccountRow(row, figures(id)),
    creditCode: row.credit_code,
    formerNames: row.former_names,
    note: row.note,
    parent,
    children,
    criteria: judged.fit.criteria.map(({ id: criterion, weight, held }) => ({
      id: criterion,
      weight,
      held: { ...held, value: held.value as string | number | boolean | null, evidence: [...held.evidence] },
    })),
    deals,
    people,
    evidence: await presentEvidence(scope, judged),
    can: abilitiesOn(scope, row.owner_id),
  };
}

/** Everyone who sees an account can work on it; only its owner's line can hand it over or delete it. */
function abilitiesOn({ actor }: Scope, ownerId: string): AccountView['can'] {
  const sees = { yes: true, reason: null };
  const answers = answersFor(actor, ownerId) ? sees : { yes: false, reason: 'deal.ownerOnly' };
  return { edit: sees, score: sees, addContact: sees, handOver: answers, delete: answers };
}

const accounts = (scope: Scope) =>
  scope.tx
    .selectFrom('account as a')
    .where(accountInScope(scope))
    .where('a.deleted_at', 'is', null)
    .select(['a.id', 'a.name']);

const loadParent = async (scope: Scope, id: string): Promise<Person | null> =>
  (await accounts(scope).where('a.id', '=', id).executeTakeFirst()) ?? null;

const loadChildren = (scope: Scope, id: string): Promise<Person[]> =>
  accounts(scope).where('a.parent_id', '=', id).orderBy(byName('a.name')).orderBy('a.id').limit(MOST).execute();

async function loadDeals(scope: Scope, id: string): Promise<AccountView['deals']> {
  const rows = await scope.tx
    .selectFrom('standing as d')
    .innerJoin('user_account as o', (join) =>
      join.onRef('o.workspace_id', '=', 'd.workspace_id').onRef('o.id', '=', 'd.owner_id'),
    )
    .where(dealInScope(scope))
    .where('d.account_id', '=', id)
    .select(['d.id', 'd.name', 'd.stage', 'd.evidenced_stage', 'd.place', 'd.amount_minor', 'd.currency'])
    .select(['d.closes_on', 'd.outcome', 'd.owner_id', 'o.name as owner_name'])
    .orderBy(sql`d.open desc, d.updated_at desc, d.id`)
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    stage: row.stage,
    evidencedStage: row.evidenced_stage,
    place: row.place,
    amountMinor: row.amount_minor,
    currency: row.currency,
    closesOn: row.closes_on,
    outcome: row.outcome,
    owner: { id: row.owner_id, name: row.owner_name },
  }));
}

const loadPeople = ({ tx, actor }: Scope, id: string): Promise<AccountView['people']> =>
  tx
    .selectFrom('contact as c')
    .where('c.workspace_id', '=', actor.workspaceId)
    .where('c.account_id', '=', id)
    .where('c.deleted_at', 'is', null)
    .select(['c.id', 'c.name', 'c.title', 'c.department'])
    .orderBy(byPersonName('c.name'))
    .orderBy('c.id')
    .limit(MOST)
    .execute();

async function presentEvidence({ tx, actor }: Scope, { known }: AccountJudgement): Promise<AccountView['evidence']> {
  const users = await tx
    .selectFrom('user_account as u')
    .where('u.workspace_id', '=', actor.workspaceId)
    .where('u.id', 'in', [actor.userId, ...known.evidence.flatMap(({ learnedBy }) => learnedBy ?? [])])
    .select(['u.id', 'u.name'])
    .execute();
  const names = new Map(users.map((user) => [user.id, user.name]));
  return known.evidence.map(({ id, kind, quote, happenedOn, learnedBy }) => ({
    id,
    kind,
    quote,
    happenedOn,
    learnedBy: names.get(learnedBy ?? '') ?? null,
  }));
}
