import type {
  ColumnMapping as ColumnSchema,
  Question as QuestionSchema,
  ValueMapping as ValueSchema,
} from '@qibu/contract';
import type { output } from 'zod';
import type { ImportKind } from '../columns/field.ts';
import type { DateColumn } from '../values/date.ts';
import type { MoneyColumn } from '../values/money.ts';
import type { Nearness } from '../values/match.ts';
import type { StageChoice } from '../values/stage.ts';
import type { Colleague } from './colleagues.ts';

export type ColumnMapping = output<typeof ColumnSchema>;
/** What a column says of its dates. */
export const dateColumn = ({ dateOrder, monthDay }: ColumnMapping): DateColumn => ({
  order: dateOrder ?? null,
  monthDay: monthDay ?? null,
});
/** What a column says of its amounts; `currency` is the workspace's. */
export const moneyColumn = (column: ColumnMapping, currency: string): MoneyColumn => ({
  unit: column.unit ?? null,
  mark: column.decimalMark ?? null,
  currency: column.currency ?? currency,
});
export type ValueMapping = output<typeof ValueSchema>;
export type Question = output<typeof QuestionSchema>;

/** How one table of one file becomes records. */
export interface TableMapping {
  readonly name: string;
  readonly sheet: string | null;
  readonly kind: ImportKind | null;
  readonly columns: readonly ColumnMapping[];
}
/** Everything a person decides about an import; enough, with the files, to repeat it exactly. */
export interface ImportMapping {
  readonly tables: readonly TableMapping[];
  readonly values: readonly ValueMapping[];
  /** Fields of stored records that may be overwritten, such as `deals.amount`; without it, all. */
  readonly overwrite?: readonly string[];
}

/** Answers of a value mapping that are no existing name. */
export const NEW = '+new';
export const SKIP = '-skip';

/** What a plan must know of the workspace; loaded before, so that planning asks nobody. */
export interface KnownValues {
  readonly users: readonly Colleague[];
  /** Colleagues outside one's line who own a deal one works on: known, but not to be given anything. */
  readonly others: readonly Colleague[];
  readonly products: readonly { readonly id: string; readonly name: string }[];
  readonly stages: readonly StageChoice[];
  readonly currency: string;
  readonly today: string;
  /** Where the day of an instant is taken. */
  readonly timeZone: string;
  /** Only an administrator may bring in colleagues. */
  readonly mayAddPeople: boolean;
}

export type ValueTarget = 'account' | 'stage' | 'owner' | 'product';
export interface ValueProposal extends ValueMapping {
  readonly count: number;
  readonly options: readonly string[];
  readonly guess: Nearness;
}

export interface Proposal {
  readonly mapping: ImportMapping;
  /** Sureness of each column guess, table by table. */
  readonly scores: readonly (readonly number[])[];
  readonly values: readonly ValueProposal[];
  readonly questions: readonly Question[];
}
