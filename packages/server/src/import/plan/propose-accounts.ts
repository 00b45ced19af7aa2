import { unguard } from '../../csv-guard.ts';
import type { Table } from '../read/table.ts';
import { cleanName } from '../read/text.ts';
import { accountKey } from '../values/name-key.ts';
import { ownId } from './own-id.ts';
import type { LikeAccounts } from '../match/like-accounts.ts';
import {
  NEW,
  type Proposal,
  type Question,
  type TableMapping,
  type ValueMapping,
  type ValueProposal,
} from './mapping.ts';
import { distinct, MOST_VALUES } from './propose-values.ts';

/** Customers the tables name, in whatever column, with how often each stands. */
export function accountNames(tables: readonly Table[], mappings: readonly TableMapping[]): ReadonlyMap<string, number> {
  const mapped = tables.flatMap((table, index) => {
    const mapping = mappings[index];
    return mapping === undefined ? [] : [{ table, mapping }];
  });
  const own = mapped.filter(({ mapping }) => mapping.kind === 'accounts');
  const counts = distinct(mapped, (type) => type === 'account');
  for (const [name, count] of distinct(own, (_, field) => field === 'name')) {
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return counts;
}

/** Two columns of each table of customers, cell by cell. */
function pairsIn(tables: readonly Table[], mappings: readonly TableMapping[], field: string): [string, string][] {
  return tables.flatMap((table, index): [string, string][] => {
    const mapping = mappings[index];
    const at = (of: string) =>
      table.header.indexOf(mapping?.columns.find((column) => column.field === of)?.header ?? '');
    const [name, other] = [at('name'), at(field)];
    if (mapping?.kind !== 'accounts' || name === -1 || other === -1) return [];
    const cell = (cells: readonly string[], column: number): string => cleanName(unguard(cells[column] ?? ''));
    return table.rows.map(({ cells }): [string, string] => [cell(cells, name), cell(cells, other)]);
  });
}

/** Customers' names that stand beside an id of ours, with that id: whoever bears it is known, however the name reads. */
export function ownAccountNames(
  tables: readonly Table[],
  mappings: readonly TableMapping[],
): ReadonlyMap<string, string> {
  const pairs = pairsIn(tables, mappings, 'id').map(([name, id]) => [name, ownId(id)] as const);
  return new Map(pairs.flatMap(([name, id]) => (id === null ? [] : [[name, id] as const])));
}

const pair = (one: string, other: string): string => [accountKey(one), accountKey(other)].toSorted().join('\n');

/** Without the pairs the files themselves tell apart: a company and the group it belongs to. */
export function withoutGroups(
  like: LikeAccounts,
  tables: readonly Table[],
  mappings: readonly TableMapping[],
): LikeAccounts {
  const groups = new Set(pairsIn(tables, mappings, 'parent').map(([name, parent]) => pair(name, parent)));
  if (groups.size === 0) return like;
  const open = [...like].map(
    ([name, options]) => [name, options.filter((option) => !groups.has(pair(name, option)))] as const,
  );
  return new Map(open.filter(([, options]) => options.length > 0));
}

const ask = (open: readonly ValueProposal[]): Question[] =>
  open.length === 0
    ? []
    : [
        {
          code: 'account',
          file: '',
          column: null,
          sample: open.map(({ from }) => from),
          options: [...(open[0]?.options ?? [])],
        },
      ];

interface AskedAccounts {
  readonly names: ReadonlyMap<string, number>;
  readonly like: LikeAccounts;
  readonly given: readonly ValueMapping[];
}

/** A name that may be another writing of a customer there is, is asked about; taken for either, it could not be undone. */
export function withAccounts(proposal: Proposal, { names, like, given }: AskedAccounts): Proposal {
  const answers = new Map(given.flatMap(({ target, from, to }) => (target === 'account' ? [[from, to] as const] : [])));
  const values = [...like]
    .map(([from, options]): ValueProposal => {
      const to = answers.get(from) ?? null;
      return { target: 'account', from, to, count: names.get(from) ?? 0, options: [...options, NEW], guess: 'near' };
    })
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_VALUES);
  const said = values.map(({ target, from, to }) => ({ target, from, to }));
  return {
    ...proposal,
    mapping: { ...proposal.mapping, values: [...proposal.mapping.values, ...said] },
    values: [...values, ...proposal.values],
    questions: [...proposal.questions, ...ask(values.filter(({ to }) => to === null))],
  };
}
