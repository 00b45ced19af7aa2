import type { Route } from '@qibu/contract';
import type { z } from 'zod';
import { AppError } from '../error.ts';
import { type ExportedList, exportList } from '../lists/export-list.ts';
import type { FileForm } from '../lists/table-file.ts';
import { type Bound, bindRaw } from './bind.ts';

/** Binds a route to a list that is taken away as a file of this form. */
export const bindExport = <
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
  Row extends { readonly id: string },
>(
  route: Route<P, Q, B, R>,
  form: FileForm,
  listOf: (query: z.output<Q>) => ExportedList<Row>,
): Bound =>
  bindRaw(route, (instance, { query }, { actor, reply }) => {
    if (!actor) throw new AppError('auth.required');
    const asked: object = query ?? {};
    return exportList(listOf(query), { db: instance.db, now: instance.now, actor, form, asked, reply });
  });
