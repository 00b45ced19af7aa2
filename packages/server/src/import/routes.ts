import * as contract from '@qibu/contract';
import type { Actor } from '../scope/actor.ts';
import { asActor, type Scope } from '../scope/scope.ts';
import { AppError } from '../error.ts';
import { type Bound, bind, bindOpen, bindRaw } from '../http/bind.ts';
import type { Instance } from '../http/instance.ts';
import { readChanges } from './job/changes.ts';
import { type ImportRequest, cancelImport, checkFiles, mapFiles, queueImport } from './job/commands.ts';
import { loadErrorFile } from './job/error-download.ts';
import { undoImport } from './job/undo.ts';
import { uploadFiles } from './job/upload.ts';
import { loadBriefs, loadJob, loadView, withFiles } from './job/view.ts';

function asking(instance: Instance, actor: Actor | null): ImportRequest {
  if (!actor) throw new AppError('auth.required');
  return { instance, actor };
}

const upload = bindRaw(contract.uploadImport, async (instance, _, { request, reply, actor }) => {
  if (!request.isMultipart()) throw new AppError('request.unsupported');
  return reply.type('application/json').send(await uploadFiles(asking(instance, actor), request));
});

const errors = bindRaw(contract.importErrors, async (instance, { params, query }, { reply, actor }) => {
  const text = await loadErrorFile(asking(instance, actor), params.id, {
    file: query.file ?? null,
    sheet: query.sheet ?? null,
  });
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="errors.csv"')
    .send(text);
});

export const importRoutes: readonly Bound[] = [
  upload,
  errors,
  bind(contract.listImports, async (scope) => ({ items: await loadBriefs(scope) })),
  bind(contract.getImport, async (scope, { params }, { home }) => withFiles(home, await loadView(scope, params.id))),
  bindOpen(contract.mapImport, (instance, { params, body }, { actor }) =>
    mapFiles(asking(instance, actor), params.id, body),
  ),
  bind(contract.listImportChanges, async (scope, { params, query }, { home }) => {
    const { id } = await loadJob(scope, params.id);
    return readChanges({ home, importId: id }, query.page);
  }),
  bindOpen(contract.dryRunImport, (instance, { params, body }, { actor }) =>
    checkFiles(asking(instance, actor), params.id, body.overwrite),
  ),
  bindOpen(contract.runImport, (instance, { params }, { actor }) => queueImport(asking(instance, actor), params.id)),
  bindOpen(contract.cancelImport, async (instance, { params }, { actor }) =>
    withFiles(instance.home, await cancelImport(asking(instance, actor), params.id)),
  ),
  bindOpen(contract.undoImport, async (instance, { params }, { actor }) => {
    const undo = (scope: Scope) => undoImport(scope, params.id);
    const undone = await asActor(instance.db, asking(instance, actor).actor, undo, { now: instance.now() });
    // Reporting lines may have been put back.
    instance.sessions.forget();
    return withFiles(instance.home, undone);
  }),
];
