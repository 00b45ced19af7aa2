import { dictionaries } from '@qibu/phrases';
import type { Db } from '../db/connect.ts';

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What stands in the log of changes and has no word of its own: kinds, actions and fields. */
export async function wordlessInAudit(db: Db): Promise<readonly string[]> {
  const { action, entity, field } = dictionaries['zh-CN'].settings.audit;
  const rows = await db.selectFrom('audit_log').select(['action', 'entity', 'changes']).execute();
  const missing = rows.flatMap((row) => [
    ...(row.action in action ? [] : [`action ${row.action}`]),
    ...(row.entity in entity ? [] : [`kind ${row.entity}`]),
    ...Object.keys(row.changes)
      .filter((name) => !(camel(name) in field))
      .map((name) => `field ${name} of ${row.entity} ${row.action}`),
  ]);
  return [...new Set(missing)].toSorted();
}
