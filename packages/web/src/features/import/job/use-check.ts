import { dryRunImport, getImport, type ImportView } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type AppError, reading, touch, useWrite } from '../../../lib/api/index.ts';

export interface Check {
  readonly checking: boolean;
  readonly error: AppError | null;
  readonly start: (onDone: () => void) => void;
  readonly forget: () => void;
}

/** The dry run; stored values stay unless ticked. It answers when every row is worked out. */
export function useCheck({ id, state, changes }: ImportView): Check {
  const queries = useQueryClient();
  const { mutate, isPending, error, reset } = useWrite(dryRunImport, { quiet: true });
  const start: Check['start'] = (onDone) =>
    mutate(
      { params: { id }, body: { overwrite: changes.overwrite ?? [] } },
      {
        onSuccess: (view) => {
          queries.setQueryData(reading(getImport, { params: { id } }).queryKey, view);
          onDone();
        },
        // Someone answered or started it meanwhile: show what is stored.
        onError: () => void touch(queries, getImport.reads),
      },
    );
  return { checking: isPending || state === 'checking', error, start, forget: reset };
}
