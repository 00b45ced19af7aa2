const PARAMETER_PROBLEMS = ['unknown', 'type', 'range', 'sum', 'order', 'duplicate', 'missing'] as const;
/** One thing wrong with an override: where, what, and what would be allowed. */
export interface ParameterProblem {
  readonly path: string;
  readonly problem: (typeof PARAMETER_PROBLEMS)[number];
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
