import type { Scope } from '../../scope/scope.ts';
import { rejudge } from '../../standing/index.ts';
import type { Columns } from '../match/change.ts';

interface Changed {
  readonly id: string;
  readonly columns: Columns;
}
const hasOne = (columns: Columns, names: readonly string[]): boolean => names.some((name) => name in columns);

/**
 * A customer's size and weight count in the judgement of all their deals, including those of other imports; the rows of
 * deals show the customer's name, and what is said of people tells theirs.
 */
export async function rejudgeNamed(
  scope: Scope,
  accounts: readonly Changed[],
  contacts: readonly Changed[],
): Promise<void> {
  for (const { id, columns } of accounts) {
    if (hasOne(columns, ['size', 'strategic', 'name'])) await rejudge(scope, { account: id });
  }
  for (const { id, columns } of contacts) {
    if (hasOne(columns, ['name', 'account_id'])) await rejudge(scope, { contact: id, newPost: false });
  }
}
