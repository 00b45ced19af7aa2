import * as contract from '@qibu/contract';
import { restoreAccount } from '../accounts/restore-account.ts';
import { restoreContact } from '../accounts/restore-contact.ts';
import { audit } from '../scope/audit.ts';
import { asActor } from '../scope/scope.ts';
import { restoreDeal } from '../deals/restore-deal.ts';
import { AppError } from '../error.ts';
import { type Bound, bind, bindOpen } from '../http/bind.ts';
import { compareAmounts } from '../standing/index.ts';
import { byName } from '../lists/by-name.ts';
import { loadSample } from '../sample/load.ts';
import { removeSample } from '../sample/remove.ts';
import { loadBin } from './bin.ts';
import {
  loadParameters,
  presentParameters,
  previewOverrides,
  saveOverrides,
} from '../standing/workspace-parameters.ts';
import { createView, deleteView, loadViews } from './views.ts';

const RESTORE = { deal: restoreDeal, account: restoreAccount, contact: restoreContact } as const;

const patchWorkspace = bind(contract.patchWorkspace, async (scope, { body, version }) => {
  const id = scope.actor.workspaceId;
  const before = await scope.tx
    .selectFrom('workspace')
    .where('id', '=', id)
    .select(['id', 'name', 'currency', 'version'])
    .executeTakeFirstOrThrow();
  const after = {
    id,
    name: body.name ?? before.name,
    currency: body.currency ?? before.currency,
    version: version + 1,
  };
  const saved = await scope.tx
    .updateTable('workspace')
    .set({ name: after.name, currency: after.currency, version: after.version })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) throw new AppError('conflict.stale', { current: before });
  if (after.currency !== before.currency) await compareAmounts(scope);
  await audit(scope, {
    action: 'changed',
    entity: 'workspace',
    entityId: id,
    label: after.name,
    changes: { name: [before.name, after.name], currency: [before.currency, after.currency] },
  });
  return after;
});

const putParameters = bindOpen(contract.putParameters, async (instance, { body, version }, { actor }) => {
  if (!actor) throw new AppError('auth.required');
  const saved = await asActor(instance.db, actor, (scope) => saveOverrides(scope, body.overrides, version), {
    now: instance.now(),
  });
  // After the commit: the keeper reads on a connection of its own.
  instance.wake.standings();
  return { ...presentParameters(saved), effect: saved.effect };
});

const listProducts = bind(contract.listProducts, async (scope) => {
  const rows = await scope.tx
    .selectFrom('product')
    .where('workspace_id', '=', scope.actor.workspaceId)
    .select(['id', 'name', 'series', 'price_minor'])
    .orderBy(byName('name'))
    .limit(2_000)
    .execute();
  return {
    items: rows.map((row) => ({ id: row.id, name: row.name, series: row.series, priceMinor: row.price_minor })),
  };
});

export const settingsRoutes: readonly Bound[] = [
  patchWorkspace,
  bind(contract.getParameters, async (scope) => presentParameters(await loadParameters(scope))),
  bind(contract.previewParameters, (scope, { body }) => previewOverrides(scope, body.overrides)),
  putParameters,
  listProducts,
  bind(contract.listBin, async (scope) => ({ items: await loadBin(scope) })),
  bind(contract.restoreFromBin, async (scope, { params }) => {
    await RESTORE[params.entity](scope, params.id);
    return { ok: true as const };
  }),
  bind(contract.listViews, async (scope) => ({ items: await loadViews(scope) })),
  bind(contract.createView, (scope, { body }) => createView(scope, body)),
  bind(contract.deleteView, async (scope, { params }) => {
    await deleteView(scope, params.id);
    return { ok: true as const };
  }),
  bindOpen(contract.loadSample, async (instance, _input, { actor }) => {
    if (!actor) throw new AppError('auth.required');
    return loadSample(instance, actor);
  }),
  bindOpen(contract.removeSample, async (instance, _input, { actor }) => {
    if (!actor) throw new AppError('auth.required');
    await removeSample(instance, actor);
    return { ok: true as const };
  }),
  bindOpen(contract.getHealth, async (instance) => {
    await instance.db.selectFrom('workspace').select('id').limit(1).execute();
    return { ok: true, version: '0.1.0' };
  }),
];
