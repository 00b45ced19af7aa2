import * as contract from '@qibu/contract';
import { restoreAccount } from '../accounts/restore-account.ts';
import { restoreContact } from '../accounts/restore-contact.ts';
import { asActor } from '../scope/scope.ts';
import { restoreDeal } from '../deals/restore-deal.ts';
import { AppError } from '../error.ts';
import { type Bound, bind, bindOpen } from '../http/bind.ts';
import { byName } from '../lists/by-name.ts';
import { loadSample } from '../sample/load.ts';
import { removeSample } from '../sample/remove.ts';
import { loadBin } from './bin.ts';
import { changeWorkspace } from './patch-workspace.ts';
import {
  loadParameters,
  presentParameters,
  previewOverrides,
  saveOverrides,
} from '../standing/workspace-parameters.ts';
import { createView, deleteView, loadViews } from './views.ts';

/** A database that hangs is as good as none to whoever asks how we are. */
const HEALTH_MS = 2_000;

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('database.unavailable')), ms);
  });
  work.catch(() => {});
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const RESTORE = { deal: restoreDeal, account: restoreAccount, contact: restoreContact } as const;

const patchWorkspace = bindOpen(contract.patchWorkspace, async (instance, { body, version }, { actor }) => {
  if (!actor) throw new AppError('auth.required');
  const after = await asActor(instance.db, actor, (scope) => changeWorkspace(scope, { body, version }), {
    now: instance.now(),
  });
  // Who is signed in is kept with the time zone their days are counted in; another day may have begun.
  instance.sessions.forget();
  instance.wake.standings();
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
    await within(HEALTH_MS, instance.db.selectFrom('workspace').select('id').limit(1).execute());
    return { ok: true, version: '0.1.0', disk: instance.disk.isLow() ? ('low' as const) : ('enough' as const) };
  }),
];
