import type { ImportKind } from '../columns/field.ts';
import type { MatchedPlan } from '../match/match-plan.ts';
import type { ImportPlan, KindCount, PlanProblem } from '../plan/records.ts';
import type { Table } from '../read/table.ts';
import type { StoredCheck } from './stored.ts';
import { IMPORT_KINDS } from '@qibu/contract';

/** Problems kept with the import; the error file holds all of them. */
const SHOWN_PROBLEMS = 500;

const NOTHING: Omit<KindCount, 'kind'> = { read: 0, planned: 0, duplicates: 0, refused: 0, flagged: 0, amounts: [] };

function presentCount(kind: ImportKind, plan: ImportPlan, matched: MatchedPlan): StoredCheck['counts'] {
  const count = plan.counts.find((each) => each.kind === kind) ?? NOTHING;
  const { created, patches, unchanged } = matched[kind];
  if (count.read === 0 && created.length + patches.length === 0) return [];
  const { read, duplicates, refused, flagged, amounts } = count;
  const stored = { created: created.length, updated: patches.length, unchanged };
  return [{ kind, read, ...stored, duplicates, refused, flagged, amounts: [...amounts] }];
}

export type TableName = Pick<Table, 'file' | 'sheet'>;

const presentProblem = (problem: PlanProblem, tables: readonly TableName[]): StoredCheck['problems'][number] => ({
  file: tables[problem.table]?.file ?? '',
  row: problem.row,
  column: problem.column,
  code: problem.code,
  value: problem.value === '' ? null : problem.value,
  severity: problem.severity,
});

/** How many rows of each table stay out; tables without any are left out. */
const refusedIn = ({ problems }: ImportPlan, tables: readonly TableName[]): StoredCheck['refusedIn'] =>
  tables.flatMap(({ file, sheet }, index) => {
    const own = problems.filter(({ table, severity }) => table === index && severity === 'error');
    const rows = new Set(own.map(({ row }) => row)).size;
    return rows === 0 ? [] : [{ file, sheet, rows }];
  });

/** Errors first: a warning needs no hand. */
const bySeverity = (a: PlanProblem, b: PlanProblem): number =>
  Number(a.severity === 'warning') - Number(b.severity === 'warning');

/** What a plan set against the store amounts to: the same figures before and after the run. */
export function presentCheck(
  plan: ImportPlan,
  matched: MatchedPlan,
  tables: readonly TableName[],
): Omit<StoredCheck, 'changes'> {
  const sorted = plan.problems.toSorted(bySeverity);
  return {
    counts: IMPORT_KINDS.flatMap((kind) => presentCount(kind, plan, matched)),
    problems: sorted.slice(0, SHOWN_PROBLEMS).map((problem) => presentProblem(problem, tables)),
    problemCount: plan.problems.length,
    refusedIn: refusedIn(plan, tables),
  };
}
