/** What can be wrong with an override; `ages`, `grades`, `odds` and `sizes` are numbers in the wrong order. */
export const PARAMETER_PROBLEMS = [
  'unknown',
  'type',
  'range',
  'sum',
  'ages',
  'grades',
  'odds',
  'sizes',
  'duplicate',
  'missing',
] as const;
export type ParameterProblemCode = (typeof PARAMETER_PROBLEMS)[number];

/** One thing wrong with an override: where, what, and what would be allowed. */
export interface ParameterProblem {
  readonly path: string;
  readonly problem: ParameterProblemCode;
  readonly allowed: string;
}

/** Overrides that cannot be used; nothing of them is applied. */
export class ParameterError extends Error {
  readonly problems: readonly ParameterProblem[];
  constructor(problems: readonly ParameterProblem[]) {
    super(problems.map(({ path, problem, allowed }) => `${path}: ${problem} (allowed: ${allowed})`).join('; '));
    this.name = 'ParameterError';
    this.problems = problems;
  }
}
