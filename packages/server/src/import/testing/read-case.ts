import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headerScore } from '../columns/guess.ts';
import { type ImportMapping, type KnownValues } from '../plan/mapping.ts';
import { planImport } from '../plan/plan.ts';
import { propose } from '../plan/propose.ts';
import { readFile } from '../read/read-file.ts';

const CASES = fileURLToPath(new URL('../../../../../cases/real/', import.meta.url));

/** Where a real input lies. */
export const casePath = (name: string): string => `${CASES}${name}`;
export const caseBytes = (name: string): Buffer => readFileSync(casePath(name));

export const KNOWN: KnownValues = {
  users: [{ id: 'u1', name: '唐骁', login: 'tangxiao', manager: null }],
  others: [],
  products: [],
  stages: ['target', 'intent', 'set-up', 'recognition', 'negotiation', 'close'].map((id) => ({ id, names: [] })),
  currency: 'CNY',
  today: '2026-11-28',
  timeZone: 'Asia/Shanghai',
  mayAddPeople: true,
};

type ColumnAnswer = Partial<ImportMapping['tables'][number]['columns'][number]>;

/** Reads a real input as an import would, with answers for its columns by their header. */
export async function readCase(name: string, answers: Readonly<Record<string, ColumnAnswer>> = {}, known = KNOWN) {
  const file = await readFile(casePath(name), { name: basename(name), score: headerScore });
  const first = propose(file.tables, known).mapping;
  const tables = first.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, ...answers[column.header] })),
  }));
  const proposal = propose(file.tables, known, { ...first, tables });
  return { file, proposal, plan: planImport(file.tables, proposal.mapping, known) };
}
