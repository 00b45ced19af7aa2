import { claimFrom, holder, knownFacts } from '@qibu/core';
import type { Scope } from '../scope/scope.ts';
import type { Dossier } from './dossier.ts';
import type { RecordRows } from './save-record.ts';

/** Lets the claims of a record go on resting on what already carried the same value, whoever sends them. */
export function carryOn({ today }: Scope, { ledger, parameters }: Dossier, rows: RecordRows): RecordRows {
  if (rows.claim.length === 0) return rows;
  const hold = holder(knownFacts(ledger, today), parameters);
  const claim = rows.claim.map((row) => ({
    ...row,
    evidence: [...claimFrom({ value: JSON.parse(row.value), evidence: row.evidence }, hold(row.slot))],
  }));
  return { ...rows, claim };
}
