import { unguard } from '../../csv-guard.ts';
import { fieldOf } from '../columns/fields.ts';
import type { Table } from '../read/table.ts';
import { cleanName } from '../read/text.ts';
import { type Match, matchName } from '../values/match.ts';
import { isNothing } from '../values/nothing.ts';
import { matchStage, OUTCOME_TARGETS } from '../values/stage.ts';
import { Colleagues } from './colleagues.ts';
import {
  type KnownValues,
  NEW,
  SKIP,
  type TableMapping,
  type ValueMapping,
  type ValueProposal,
  type ValueTarget,
} from './mapping.ts';

/** A column with more different values than this is no list of stages, colleagues or products. */
export const MOST_VALUES = 1_000;

interface MappedColumn {
  readonly table: Table;
  readonly mapping: TableMapping;
}

/** Different values of all columns that go to such a field, with how often each stands. */
export function distinct(
  tables: readonly MappedColumn[],
  isOf: (type: string, field: string) => boolean,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { table, mapping } of tables) {
    for (const column of mapping.columns) {
      const field = mapping.kind === null || column.field === null ? undefined : fieldOf(mapping.kind, column.field);
      if (!field || !isOf(field.type, field.field)) continue;
      const index = table.header.indexOf(column.header);
      for (const row of table.rows) {
        const value = cleanName(unguard(row.cells[index] ?? ''));
        if (value !== '' && !isNothing(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Names one of the files brings in itself: colleagues of a team list, products of a price list. */
function brought(tables: readonly MappedColumn[], kind: string, fields: readonly string[]): string[] {
  const own = tables.filter(({ mapping }) => mapping.kind === kind);
  return [...distinct(own, (_, field) => fields.includes(field)).keys()];
}

interface Finder {
  readonly target: ValueTarget;
  readonly options: readonly string[];
  find(value: string): Found;
}
interface Found extends Match {
  /** Where a value has its own order of options. */
  readonly options?: readonly string[];
}

/** The options that fit first; no new colleague where the question is which of two. */
const withFirst = (options: readonly string[], first: readonly string[]): string[] => [
  ...first,
  ...options.filter((option) => !first.includes(option) && option !== NEW),
];

function ownerFinder(tables: readonly MappedColumn[], known: KnownValues): Finder {
  const people = known.mayAddPeople ? brought(tables, 'people', ['name', 'manager']) : [];
  const users = new Colleagues(known.users);
  const others = new Colleagues(known.others);
  const shown = known.users.map((user) => users.shown(user));
  const names = [...new Set([...shown, ...people.filter((name) => !users.isShared(name))])];
  const options = known.mayAddPeople ? [...names, NEW, SKIP] : [...names, SKIP];
  const find = (value: string): Found => {
    const shared = users.bearers(value);
    if (shared.length > 1)
      return {
        to: null,
        guess: 'none',
        options: withFirst(
          options,
          shared.map((user) => users.shown(user)),
        ),
      };
    const user = users.of(users.find(value) ?? '');
    if (user !== null) return { to: users.shown(user), guess: 'exact' };
    // Somebody else's deal keeps its owner.
    if (others.find(value) !== null) return { to: SKIP, guess: 'near' };
    return matchName(value, names, false);
  };
  return { target: 'owner', options, find };
}

function productFinder(tables: readonly MappedColumn[], known: KnownValues): Finder {
  const names = [
    ...new Set([...known.products.map((product) => product.name), ...brought(tables, 'products', ['name'])]),
  ];
  const find = (value: string): Match => {
    const match = matchName(value, names, true);
    // A product not yet listed costs nothing to add; a colleague or a stage does.
    return match.guess === 'none' ? { to: NEW, guess: 'none' } : match;
  };
  return { target: 'product', options: [...names, NEW, SKIP], find };
}

function stageFinder(known: KnownValues): Finder {
  const options = [...known.stages.map((stage) => stage.id), ...OUTCOME_TARGETS, SKIP];
  return { target: 'stage', options, find: (value) => matchStage(value, known.stages) };
}

/** Proposes what each stage, owner and product name of the files means; `given` answers are kept. */
export function proposeValues(
  tables: readonly MappedColumn[],
  known: KnownValues,
  given: readonly ValueMapping[],
): ValueProposal[] {
  const answers = new Map(given.map((value) => [`${value.target}\n${value.from}`, value.to]));
  const deals = tables.filter(({ mapping }) => mapping.kind === 'deals' || mapping.kind === 'accounts');
  return [stageFinder(known), ownerFinder(tables, known), productFinder(tables, known)].flatMap((finder) => {
    const values = [...distinct(deals, (type) => type === finder.target)];
    return values.slice(0, MOST_VALUES).map(([from, count]) => {
      const match = finder.find(from);
      const answer = answers.get(`${finder.target}\n${from}`);
      const to = answer ?? match.to;
      return {
        target: finder.target,
        from,
        to,
        count,
        options: [...(match.options ?? finder.options)],
        guess: match.guess,
      };
    });
  });
}
