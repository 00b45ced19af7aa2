import type { ImportView } from '@qibu/contract';
import type { StepName } from '../room.ts';

export type ImportState = ImportView['state'];
export type Question = ImportView['questions'][number];
type ImportProgress = Pick<ImportView, 'state' | 'questions' | 'values'>;

const MOVING: readonly ImportState[] = ['reading', 'checking', 'queued', 'running'];
/** The server is at work: the page looks again by itself. */
export const isMoving = (state: ImportState): boolean => MOVING.includes(state);

const FROZEN: readonly ImportState[] = ['queued', 'running', 'done', 'undone'];
/** Answers can no longer be changed. */
export const isFrozen = (state: ImportState): boolean => FROZEN.includes(state);

const STEP_OF: Readonly<Record<Question['code'], StepName>> = {
  kind: 'file',
  encoding: 'file',
  unit: 'columns',
  'decimal-mark': 'columns',
  'date-order': 'columns',
  'month-day': 'columns',
  'columns-missing': 'columns',
  account: 'values',
  stage: 'values',
  owner: 'values',
  product: 'values',
};
/** The questions a step must answer before the next makes sense. */
export const questionsOf = (view: ImportProgress, step: StepName): readonly Question[] =>
  view.questions.filter(({ code }) => STEP_OF[code] === step);

/** Where the next answer is wanted. Without questions the columns come first: seeing what becomes of a row is the point. */
export function stepFor(view: ImportProgress): StepName {
  if (view.state !== 'mapping') return 'result';
  return questionsOf(view, 'file').length > 0 ? 'file' : 'columns';
}

/** A step can be opened when those before it have their answers. */
export function canOpen(view: ImportProgress, step: StepName): boolean {
  if (step === 'file') return true;
  if (questionsOf(view, 'file').length > 0) return false;
  if (step === 'columns') return true;
  if (questionsOf(view, 'columns').length > 0) return false;
  return step === 'values' || view.state !== 'mapping';
}
