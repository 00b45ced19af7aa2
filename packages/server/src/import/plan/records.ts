import type { DealFieldValues } from '@qibu/contract';
import type { Day, Outcome } from '@qibu/core';
import type { ImportKind } from '../columns/field.ts';
import type { ProblemCode } from '../read/table.ts';

/** Where in which file a record stood. */
export interface Origin {
  readonly table: number;
  readonly row: number;
}
/** Keys refer to records by name; null = the file does not say. An empty cell never erases what is stored. */
export interface PersonRecord extends Origin {
  readonly key: string;
  readonly name: string;
  readonly login: string | null;
  readonly title: string | null;
  readonly manager: string | null;
}
export interface ProductRecord extends Origin {
  readonly key: string;
  readonly name: string;
  readonly series: string | null;
  readonly priceMinor: number | null;
  readonly currency: string | null;
}
export type AccountSize = 'small' | 'large' | 'government';
export interface AccountRecord extends Origin {
  readonly key: string;
  /** Our own id of the customer, as an export writes it. */
  readonly id: string | null;
  readonly name: string;
  readonly creditCode: string | null;
  readonly industry: string | null;
  readonly region: string | null;
  readonly size: AccountSize | null;
  readonly strategic: boolean | null;
  readonly parent: string | null;
  readonly owner: string | null;
  readonly note: string | null;
  /** Only named by a deal, a contact or a subsidiary; nothing of a stored customer changes by it. */
  readonly mentioned: boolean;
}
export interface ContactRecord extends Origin {
  readonly key: string;
  /** Our own id of the contact, as an export writes it. */
  readonly id: string | null;
  readonly name: string;
  readonly account: string;
  readonly title: string | null;
  readonly department: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly note: string | null;
  /** Only named by a deal. */
  readonly mentioned: boolean;
}
export interface DealRecord extends Origin, DealFieldValues {
  /** Tells the deal from the others of the plan. */
  readonly key: string;
  /** Our own id of the deal, as an export writes it. */
  readonly id: string | null;
  /** The number the deal has in the file. */
  readonly number: string | null;
  readonly name: string;
  /** The file names the deal; otherwise the name is made of customer and product and renames nothing. */
  readonly named: boolean;
  readonly account: string | null;
  readonly owner: string | null;
  readonly product: string | null;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly openedOn: Day | null;
  readonly closedOn: string | null;
  readonly stage: string | null;
  readonly stageOn: Day | null;
  readonly outcome: Outcome | null;
  readonly contact: string | null;
}

type PlanProblemCode =
  | ProblemCode
  | 'no-account'
  | 'duplicate'
  | 'duplicate-name'
  | 'deal.several'
  | 'deal.binned'
  | 'contact.several'
  | 'contact.same'
  | 'owner-kept'
  | 'product-kept';
export interface PlanProblem extends Origin {
  /** Header of the column; null = the row as a whole. */
  readonly column: string | null;
  readonly code: PlanProblemCode;
  readonly value: string;
  /** A row with an error stays out; one with a warning comes in. */
  readonly severity: 'error' | 'warning';
}

export interface KindCount {
  readonly kind: ImportKind;
  /** Rows of the files; every one is planned, a duplicate, or refused. */
  readonly read: number;
  readonly planned: number;
  readonly duplicates: number;
  readonly refused: number;
  /** Rows that come in with a warning. */
  readonly flagged: number;
  /** Sum over planned rows, in minor units, by currency, the workspace's first. */
  readonly amounts: readonly { readonly currency: string; readonly minor: number }[];
}

export interface ImportPlan {
  readonly people: readonly PersonRecord[];
  readonly products: readonly ProductRecord[];
  readonly accounts: readonly AccountRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly deals: readonly DealRecord[];
  readonly problems: readonly PlanProblem[];
  readonly counts: readonly KindCount[];
}
