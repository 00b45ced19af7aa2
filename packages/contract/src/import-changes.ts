import { z } from 'zod';
import { ImportKind } from './import-kind.ts';
import { defineRoute } from './route.ts';
import { Id, IdParams } from './scalar.ts';

/** One field of a stored record that the file says otherwise; an empty one is filled, a note is added to, another is overwritten or stays. */
export const FieldChange = z.object({
  field: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  is: z.enum(['fills', 'adds', 'overwrites', 'stays']),
});
export const RecordChange = z
  .object({ kind: ImportKind, id: Id, name: z.string(), fields: z.array(FieldChange) })
  .meta({ id: 'ImportChange' });
/** How many stored records a field would be filled or overwritten in. */
export const ChangeCount = z.object({ kind: ImportKind, field: z.string(), fills: z.int(), differs: z.int() });
/** `deals.amount`: fields whose stored values may be overwritten. */
export const Overwrite = z.array(z.string().max(60)).max(60);

export const CHANGES_PAGE = 50;
export const listImportChanges = defineRoute({
  id: 'imports.changes',
  method: 'GET',
  path: '/imports/:id/changes',
  summary: 'Lists what an import changes of records there are, field by field.',
  description: 'From the last dry run or run, a page of records at a time; the first page is 0.',
  group: 'imports',
  reads: ['import'],
  params: IdParams,
  query: z.strictObject({ page: z.coerce.number().int().min(0).max(10_000).default(0) }),
  reply: z.object({ items: z.array(RecordChange), total: z.int() }),
});
