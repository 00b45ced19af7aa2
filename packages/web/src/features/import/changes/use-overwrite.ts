import { dryRunImport, getImport, type ImportView } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { reading, touch, useWrite } from '../../../lib/api/index.ts';

/** Which fields of stored records the import may overwrite; each tick works the dry run out again. */
export function useOverwrite({ id, changes }: Pick<ImportView, 'id' | 'changes'>) {
  const queries = useQueryClient();
  const { mutate, isPending, variables } = useWrite(dryRunImport, {
    onDone: (view) => {
      queries.setQueryData(reading(getImport, { params: { id } }).queryKey, view);
      void touch(queries, getImport.reads);
    },
  });
  const sent = isPending ? variables?.body?.overwrite : undefined;
  // Worked out without ticks, as a caller of the API may, everything is overwritten.
  const all = changes.counts.map(({ kind, field }) => `${kind}.${field}`);
  const ticked = sent ?? changes.overwrite ?? all;
  const tick = (key: string, on: boolean): void => {
    const overwrite = on ? [...ticked, key] : ticked.filter((each) => each !== key);
    mutate({ params: { id }, body: { overwrite } }, { onError: () => void touch(queries, getImport.reads) });
  };
  return { ticked, tick, pending: isPending };
}
