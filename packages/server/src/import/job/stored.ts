import type { ChangeCount, FilePlan, ImportView, KindCounts, RefusedIn, RowProblem } from '@qibu/contract';
import type { output } from 'zod';
import type { Encoding } from '../read/encoding.ts';
import type { ImportMapping, Question, ValueProposal } from '../plan/mapping.ts';

/** One uploaded file as the import's row keeps it. */
export interface StoredFile {
  /** The name the person knows it by. */
  readonly name: string;
  /** The name it has in the import's folder. */
  readonly stored: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Chosen by hand; null = found by itself. */
  readonly encoding: Encoding | null;
}

export interface StoredAnalysis {
  readonly files: readonly output<typeof FilePlan>[];
  readonly mapping: ImportMapping;
  readonly values: readonly ValueProposal[];
  readonly questions: readonly Question[];
}
export interface StoredCheck {
  readonly counts: readonly output<typeof KindCounts>[];
  /** The first of them; the error file has all. */
  readonly problems: readonly output<typeof RowProblem>[];
  readonly problemCount: number;
  readonly refusedIn: readonly output<typeof RefusedIn>[];
  /** How many stored records the files say something else of, and of which fields. */
  readonly changes: { readonly records: number; readonly counts: readonly output<typeof ChangeCount>[] };
}
/** The `result` column: what the last analysis, dry run, run and undo found. */
export interface StoredResult extends Partial<StoredCheck> {
  readonly files?: StoredAnalysis['files'];
  readonly values?: StoredAnalysis['values'];
  readonly questions?: StoredAnalysis['questions'];
  readonly undo?: { readonly kept: number };
}
export type ImportState = output<typeof ImportView>['state'];
