import { dryRunImport, getImport, type ImportView } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { reading, touch, useWrite } from '../../../lib/api/index.ts';

/**
 * Which fields of stored records the import may overwrite. Each tick works the dry run out again; those set while it runs
 * are sent together once it has ended.
 */
export function useOverwrite({ id, changes }: Pick<ImportView, 'id' | 'changes'>) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const latest = useRef(asked);
  const { mutate, isPending } = useWrite(dryRunImport, {
    onDone: (view) => {
      queries.setQueryData(reading(getImport, { params: { id } }).queryKey, view);
      void touch(queries, getImport.reads);
    },
  });
  // Worked out without ticks, as a caller of the API may, everything is overwritten.
  const all = changes.counts.map(({ kind, field }) => `${kind}.${field}`);
  const ask = (overwrite: readonly string[] | null): void => {
    latest.current = overwrite;
    setAsked(overwrite);
  };
  const send = (overwrite: readonly string[]): void =>
    mutate(
      { params: { id }, body: { overwrite: [...overwrite] } },
      {
        onSuccess: () => (latest.current === null || latest.current === overwrite ? ask(null) : send(latest.current)),
        onError: () => {
          ask(null);
          void touch(queries, getImport.reads);
        },
      },
    );
  const ticked = asked ?? changes.overwrite ?? all;
  const tick = (key: string, on: boolean): void => {
    const before = latest.current ?? ticked;
    const overwrite = on ? [...before, key] : before.filter((each) => each !== key);
    const isRunning = latest.current !== null;
    ask(overwrite);
    if (!isRunning) send(overwrite);
  };
  return { ticked, tick, pending: isPending };
}
