import { type deleteAccount, type deleteContact, type deleteDeal, restoreFromBin } from '@qibu/contract';
import { useNavigate } from '@tanstack/react-router';
import { showUndo } from '../ui/toast.tsx';
import { useWrite } from '../lib/api/index.ts';
import { fill } from '../lib/text.tsx';

interface Removal {
  readonly route: typeof deleteAccount | typeof deleteContact | typeof deleteDeal;
  readonly entity: 'account' | 'contact' | 'deal';
  /** The list one is left on. */
  readonly list: '/accounts' | '/contacts' | '/deals';
  /** What is said when it is done, with the record's name. */
  readonly done: string;
}

/** Into the bin, back to the list, with a way back. */
export function useRemove(record: { id: string; name: string; version: number }, removal: Removal) {
  const { route, entity, list, done } = removal;
  const { id, name, version } = record;
  const navigate = useNavigate();
  const restore = useWrite(restoreFromBin);
  const { mutate, isPending } = useWrite(route, {
    onDone: () => {
      void navigate({ to: list });
      showUndo({ text: fill(done, { name }), onUndo: () => restore.mutate({ params: { entity, id } }) });
    },
  });
  return { remove: () => mutate({ params: { id }, ifMatch: version }), removing: isPending };
}
