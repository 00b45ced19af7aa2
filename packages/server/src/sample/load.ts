import { SAMPLE, sampleId } from '@qibu/cases';
import type { Actor } from '../scope/actor.ts';
import { audit } from '../scope/audit.ts';
import { asActor, type Scope } from '../scope/scope.ts';
import { copyTeams } from '../scope/team.ts';
import { refreshAccountFit } from '../standing/account-fit.ts';
import { refreshStandings, refreshTopDecile } from '../standing/index.ts';
import { AppError } from '../error.ts';
import type { Instance } from '../http/instance.ts';
import { refreshReach } from '../scope/reach.ts';
import { lockSample, sampleExists } from './exists.ts';
import * as rows from './rows.ts';

export interface SampleCounts {
  readonly accounts: number;
  readonly contacts: number;
  readonly deals: number;
}

/** Puts the sample team and its deals beside whatever the workspace holds, ending today; all or nothing, and only once. */
export function loadSample({ db, now }: Pick<Instance, 'db' | 'now'>, actor: Actor): Promise<SampleCounts> {
  const work = async (scope: Scope): Promise<SampleCounts> => {
    await lockSample(scope.tx, actor.workspaceId);
    if (await sampleExists(scope.tx, actor.workspaceId)) throw new AppError('sample.exists');
    await insertPeople(scope);
    await insertRecords(scope);
    await insertLedgers(scope);
    await judgeAll(scope);
    const counts = {
      accounts: SAMPLE.accounts.length,
      contacts: SAMPLE.contacts.length,
      deals: SAMPLE.deals.length,
    };
    await audit(scope, {
      action: 'load',
      entity: 'sample',
      entityId: null,
      label: SAMPLE.company,
      changes: { ...counts },
    });
    return counts;
  };
  return asActor(db, actor, work, { now: now() });
}

const placing = ({ actor, now, today }: Scope): rows.SamplePlacement => ({
  workspaceId: actor.workspaceId,
  now,
  today,
});

async function insertPeople(scope: Scope): Promise<void> {
  const { tx, actor } = scope;
  const taken = await tx
    .selectFrom('user_account')
    .where('workspace_id', '=', actor.workspaceId)
    .select('login')
    .execute();
  const logins = new Set(taken.map(({ login }) => login));
  // A colleague of the same sign-in name keeps it.
  const loginFor = (login: string): string => (logins.has(login) ? loginFor(`${login}.sample`) : login);
  await tx
    .insertInto('user_account')
    .values(rows.userRows(placing(scope), loginFor))
    .execute();
  await refreshReach(tx, actor.workspaceId);
}

/** The ids of the sample's products; one the workspace sells already is that one. */
async function insertProducts({ tx, actor, now }: Scope): Promise<(key: string) => string> {
  await tx
    .insertInto('product')
    .values(
      SAMPLE.products.map(({ key, name }) => ({
        workspace_id: actor.workspaceId,
        id: sampleId('product', key),
        name,
        currency: 'CNY',
        origin: rows.SAMPLE_ORIGIN,
        created_at: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['workspace_id', 'name']).doNothing())
    .execute();
  const found = await tx
    .selectFrom('product')
    .where('workspace_id', '=', actor.workspaceId)
    .select(['id', 'name'])
    .execute();
  const idOf = new Map(found.map(({ id, name }) => [name, id]));
  const nameOf = new Map(SAMPLE.products.map(({ key, name }) => [key, name]));
  return (key) => idOf.get(nameOf.get(key) ?? '') ?? sampleId('product', key);
}

async function insertRecords(scope: Scope): Promise<void> {
  const { tx } = scope;
  const to = placing(scope);
  const productIdOf = await insertProducts(scope);
  await tx.insertInto('account').values(rows.accountRows(to)).execute();
  await tx.insertInto('contact').values(rows.contactRows(to)).execute();
  await tx.insertInto('deal').values(rows.dealRows(to, productIdOf)).execute();
  await tx.insertInto('deal_member').values(rows.memberRows(to)).execute();
  await copyTeams(tx, scope.actor.workspaceId);
  await tx.insertInto('deal_person').values(rows.personRows(to)).execute();
}

async function insertLedgers(scope: Scope): Promise<void> {
  const { tx } = scope;
  const to = placing(scope);
  await tx.insertInto('evidence').values(rows.evidenceRows(to)).execute();
  await tx.insertInto('claim').values(rows.claimRows(to)).execute();
  await tx.insertInto('signal').values(rows.signalRows(to)).execute();
  await tx.insertInto('stage_move').values(rows.moveRows(to)).execute();
  await tx.insertInto('interaction').values(rows.interactionRows(to)).execute();
  await tx.insertInto('task').values(rows.taskRows(to)).execute();
  await tx.insertInto('own_risk').values(rows.ownRiskRows(to)).execute();
  await tx.insertInto('deal_turn').values(rows.turnRows(to)).execute();
  await tx.insertInto('flag_dismissal').values(rows.dismissalRows(to)).execute();
}

/** Class of the customers, then the largest tenth, then every deal: each needs the one before. */
async function judgeAll(scope: Scope): Promise<void> {
  await refreshAccountFit(
    scope,
    SAMPLE.accounts.map(({ key }) => sampleId('account', key)),
  );
  await refreshTopDecile(scope);
  await refreshStandings(
    scope,
    SAMPLE.deals.map(({ key }) => sampleId('deal', key)),
  );
}
