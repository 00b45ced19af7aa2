import { readFile } from 'node:fs/promises';
import { dictionaries, type Language } from '@qibu/phrases';
import { errorFile } from '../error-file.ts';
import type { PlanProblem } from '../plan/records.ts';
import type { Table } from '../read/table.ts';
import { type Place, readAll, tablesOf } from './analyse.ts';
import { storedPath } from './folder.ts';
import { PROBLEMS_FILE } from './run.ts';

async function readProblems({ home, importId }: Place): Promise<PlanProblem[]> {
  const text = await readFile(storedPath(home, importId, PROBLEMS_FILE), 'utf8').catch(() => '[]');
  return JSON.parse(text) as PlanProblem[]; // written by the last dry run or run
}

/** Which table is asked for; nulls leave it open. */
export interface TableAsked {
  readonly file: string | null;
  readonly sheet: string | null;
}

/** The error file of one table; where several are meant, of the first that has refused rows. */
export async function writeErrorFile(place: Place, asked: TableAsked, language: Language): Promise<string> {
  const problems = (await readProblems(place)).filter(({ severity }) => severity === 'error');
  const tables = tablesOf(await readAll(place));
  const isMeant = ({ file, sheet }: Pick<Table, 'file' | 'sheet'>): boolean =>
    (asked.file === null || file === asked.file) && (asked.sheet === null || sheet === asked.sheet);
  const wanted = tables.findIndex(
    (table, index) => isMeant(table) && problems.some((problem) => problem.table === index),
  );
  const table = tables[wanted] ?? tables.find(isMeant);
  if (table === undefined) return '';
  const { imports } = dictionaries[language];
  const say = ({ code, column }: PlanProblem): string =>
    column === null ? imports.problems[code] : `${column}: ${imports.problems[code]}`;
  const own = problems.filter((problem) => problem.table === wanted);
  return [...errorFile(table, own, { problem: imports.problemColumn, describe: say })].join('');
}
