import { type cancelImport, getImport, type ImportView, type runImport, type undoImport } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { reading, touch, useWrite } from '../../../lib/api/index.ts';

type Act = typeof runImport | typeof cancelImport | typeof undoImport;

/** One of the acts on an import: run, stop, undo. The page shows the state it answers with. */
export function useAct(act: Act, { id }: Pick<ImportView, 'id'>) {
  const queries = useQueryClient();
  const { queryKey } = reading(getImport, { params: { id } });
  const { mutate, isPending } = useWrite(act, {
    onDone: (reply) => {
      // A poll on its way might answer with the state before; it must not win.
      void queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, reply);
    },
  });
  // Refused because someone moved it on: show what is stored.
  const start = () => mutate({ params: { id } }, { onError: () => void touch(queries, getImport.reads) });
  return { start, pending: isPending };
}
