import type { FieldError, Problem } from '@qibu/contract';

/** What the server refused, or why it could not be reached. `code` is a phrase key; `id` finds it in the server's log. */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly id: string | null;
  readonly problem: Problem | null;
  constructor(code: string, status: number, problem: Problem | null = null) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.status = status;
    this.id = problem?.id ?? null;
    this.problem = problem;
  }
  /** Values for the error's sentence. */
  get params(): Readonly<Record<string, unknown>> {
    return this.problem?.params ?? {};
  }
  /** The fields that are not right. */
  get fields(): readonly FieldError[] {
    return this.problem?.fields ?? [];
  }
}

/** Any thrown value as an AppError. */
export const asAppError = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError('unknown', 0);
