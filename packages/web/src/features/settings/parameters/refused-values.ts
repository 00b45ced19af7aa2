import { PARAMETER_PROBLEMS, type ParameterProblem } from '@qibu/core';
import type { AppError } from '../../../lib/api/app-error.ts';

const WITHIN = 'body.overrides.';

/** The values the server refused, as the page shows those it refuses itself. */
export const refusedValues = (error: AppError): readonly ParameterProblem[] =>
  error.fields.flatMap(({ path, params = {} }) => {
    const problem = PARAMETER_PROBLEMS.find((one) => one === params['problem']) ?? 'type';
    return path.startsWith(WITHIN)
      ? [{ path: path.slice(WITHIN.length), problem, allowed: String(params['allowed'] ?? '') }]
      : [];
  });
