import { describe, expect, test } from 'vitest';
import type { ImportKind } from '../columns/field.ts';
import type { Changes, CreatedRecord, Patch } from '../match/change.ts';
import type { MatchedPlan } from '../match/match-plan.ts';
import type { KindCount, PlanProblem } from '../plan/records.ts';
import type { Table } from '../read/table.ts';
import { plan } from '../testing/plan.ts';
import { presentCheck } from './check.ts';

const count = (kind: ImportKind, part: Partial<KindCount> = {}): KindCount => ({
  kind,
  read: 0,
  planned: 0,
  duplicates: 0,
  refused: 0,
  flagged: 0,
  amounts: [],
  ...part,
});
const created = (n: number): CreatedRecord[] =>
  Array.from({ length: n }, (_, id) => ({ id: `${id}`, label: '', row: {} }));
const patches = (n: number): Patch[] =>
  Array.from({ length: n }, (_, id) => ({ id: `${id}`, label: '', version: 1, before: {}, after: {} }));
const changes = (news = 0, changed = 0, unchanged = 0): Changes => ({
  created: created(news),
  patches: patches(changed),
  unchanged,
  ids: new Map(),
});
const matched = (part: Partial<MatchedPlan> = {}): MatchedPlan => ({
  people: changes(),
  products: changes(),
  accounts: changes(),
  contacts: changes(),
  deals: changes(),
  problems: [],
  refused: [],
  ...part,
});
const table = (file: string, sheet: string | null = null): Table =>
  ({ file, sheet, headers: [], rows: [], notes: [] }) as unknown as Table; // only the names are looked at
const problem = (part: Partial<PlanProblem> = {}): PlanProblem => ({
  table: 0,
  row: 2,
  column: '金额',
  code: 'duplicate',
  value: '许多',
  severity: 'error',
  ...part,
});
const TABLES = [table('客户.csv'), table('项目.xlsx', '一月'), table('项目.xlsx', '二月')];

describe('the counts', () => {
  test('stand in a fixed order, kinds without rows left out', () => {
    const counts = [count('deals', { read: 3 }), count('accounts', { read: 2 })];
    const shown = presentCheck(plan({ counts }), matched(), TABLES).counts;
    expect(shown.map(({ kind }) => kind)).toEqual(['accounts', 'deals']);
  });

  test('say of each kind what became of its rows', () => {
    const counts = [count('deals', { read: 9, planned: 6, duplicates: 1, refused: 2, flagged: 3 })];
    const { counts: shown } = presentCheck(plan({ counts }), matched({ deals: changes(3, 2, 1) }), TABLES);
    expect(shown).toEqual([
      {
        kind: 'deals',
        read: 9,
        created: 3,
        updated: 2,
        unchanged: 1,
        duplicates: 1,
        refused: 2,
        flagged: 3,
        amounts: [],
      },
    ]);
  });

  test('of a kind no file has a row of are said where others name it', () => {
    const { counts } = presentCheck(plan({}), matched({ accounts: changes(2) }), TABLES);
    expect(counts).toEqual([expect.objectContaining({ kind: 'accounts', read: 0, created: 2 })]);
  });

  test('carry each currency’s sum', () => {
    const amounts = [
      { currency: 'CNY', minor: 500 },
      { currency: 'USD', minor: 70 },
    ];
    const { counts } = presentCheck(plan({ counts: [count('deals', { read: 1, amounts })] }), matched(), TABLES);
    expect(counts.map((each) => each.amounts)).toEqual([amounts]);
  });
});

describe('the problems', () => {
  test('errors come first, each kind in the order of the files', () => {
    const problems = [
      problem({ row: 2, severity: 'warning' }),
      problem({ row: 3 }),
      problem({ row: 4, severity: 'warning' }),
      problem({ row: 5 }),
    ];
    expect(presentCheck(plan({ problems }), matched(), TABLES).problems.map(({ row }) => row)).toEqual([3, 5, 2, 4]);
  });

  test('are named by file, row and column; an empty cell is none', () => {
    const problems = [problem({ table: 1, row: 7 }), problem({ value: '' })];
    expect(presentCheck(plan({ problems }), matched(), TABLES).problems).toEqual([
      { file: '项目.xlsx', row: 7, column: '金额', code: 'duplicate', value: '许多', severity: 'error' },
      { file: '客户.csv', row: 2, column: '金额', code: 'duplicate', value: null, severity: 'error' },
    ]);
  });

  test.each([0, 1, 499, 500, 501, 2_000])('of %i the first five hundred are kept, all are counted', (n) => {
    const problems = Array.from({ length: n }, (_, row) => problem({ row }));
    const { problems: shown, problemCount } = presentCheck(plan({ problems }), matched(), TABLES);
    expect([shown.length, problemCount]).toEqual([Math.min(n, 500), n]);
  });

  test('an error far down the file is not crowded out by warnings', () => {
    const warnings = Array.from({ length: 600 }, (_, row) => problem({ row, severity: 'warning' }));
    const { problems } = presentCheck(plan({ problems: [...warnings, problem({ row: 999 })] }), matched(), TABLES);
    expect(problems[0]?.row).toBe(999);
  });
});

describe('rows that stay out', () => {
  test.each<[name: string, problems: readonly PlanProblem[], refused: readonly [string, string | null, number][]]>([
    ['none', [], []],
    ['a warning keeps none out', [problem({ severity: 'warning' })], []],
    ['two problems of one row are one row', [problem(), problem({ column: '阶段' })], [['客户.csv', null, 1]]],
    ['rows of one file', [problem({ row: 2 }), problem({ row: 3 })], [['客户.csv', null, 2]]],
    [
      'sheets of one file each by itself',
      [problem({ table: 1 }), problem({ table: 2 }), problem({ table: 2, row: 3 })],
      [
        ['项目.xlsx', '一月', 1],
        ['项目.xlsx', '二月', 2],
      ],
    ],
  ])('%s', (_, problems, refused) => {
    const { refusedIn } = presentCheck(plan({ problems }), matched(), TABLES);
    expect(refusedIn.map(({ file, sheet, rows }) => [file, sheet, rows])).toEqual(refused);
  });
});
