import type { Me } from '@qibu/contract';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';

/** What a person must do before anything else; null = nothing. */
export type Due = Me['security']['due'];

/** How somebody signs in, as one row beside `user_account u`. */
export const securityColumns = (eb: ExpressionBuilder<Tables & { u: Tables['user_account'] }, 'u'>) =>
  [
    eb
      .selectFrom('credential as c')
      .whereRef('c.workspace_id', '=', 'u.workspace_id')
      .whereRef('c.user_id', '=', 'u.id')
      .select('c.must_change')
      .as('must_change'),
    eb
      .selectFrom('workspace as w')
      .whereRef('w.id', '=', 'u.workspace_id')
      .select('w.second_factor_since')
      .as('required_since'),
    eb
      .selectFrom('second_factor as f')
      .whereRef('f.workspace_id', '=', 'u.workspace_id')
      .whereRef('f.user_id', '=', 'u.id')
      .where('f.confirmed_at', 'is not', null)
      .select(sql<number>`cardinality(f.recovery)`.as('left'))
      .as('recovery_codes'),
  ] as const;

interface SecurityRow {
  readonly must_change: boolean | null;
  readonly required_since: Date | null;
  /** Null: no second factor. */
  readonly recovery_codes: number | null;
}

/** A password somebody else chose comes first; a second factor is asked of whoever signed in since it is required. */
export function dueOf(row: SecurityRow, signedInAt: Date): Due {
  if (row.must_change === true) return 'password';
  const isRequired = row.required_since !== null && row.required_since <= signedInAt;
  return isRequired && row.recovery_codes === null ? 'secondFactor' : null;
}

/** What `Me` says of it. */
export const securityOf = (row: SecurityRow, signedInAt: Date): Me['security'] => ({
  due: dueOf(row, signedInAt),
  secondFactor: row.recovery_codes !== null,
  recoveryCodes: row.recovery_codes ?? 0,
  required: row.required_since !== null,
});
