import type { Route } from '@qibu/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type AppError, touch } from '../lib/api/index.ts';
import { fill, useText } from '../lib/text.tsx';
import { showError, showUndo } from '../ui/toast.tsx';
import { before, type Conflict, conflictOf, type Patch, type Versioned } from './change.ts';

interface Write {
  readonly id: string;
  readonly version: number;
  readonly patch: Patch;
}
export interface ChangeRules<V extends Versioned> {
  /** Where the page reads the record. */
  readonly queryKey: readonly unknown[];
  readonly save: (write: Write) => Promise<V>;
  /** Routes whose answers the change makes old. */
  readonly touches: readonly Route[];
  /** The stored value of a field, as a change would write it. */
  readonly read: (view: V, field: string) => unknown;
  /** What a field is called on the page. */
  readonly nameOf: (field: string) => string;
}
export interface Changing<V> {
  /** Writes fields; `preview` is what the page shows until the server has answered. */
  readonly change: (patch: Patch, preview: Partial<V>) => void;
  readonly conflict: Conflict<V> | null;
  /** Ends a conflict with the fields to keep of ours; null = none. */
  readonly settle: (patch: Patch | null) => void;
}

/** Changes fields of a record: shown at once, undone with one click, and never over somebody else's change. */
export function useChange<V extends Versioned>(view: V, rules: ChangeRules<V>): Changing<V> {
  const t = useText();
  const queries = useQueryClient();
  const [conflict, setConflict] = useState<Conflict<V> | null>(null);
  const { mutate } = useMutation<V, AppError, Write>({ mutationFn: rules.save });
  const keep = (next: V) => queries.setQueryData(rules.queryKey, next);
  const send = (from: V, patch: Patch, { preview, undoable }: { preview: Partial<V>; undoable: boolean }) => {
    keep({ ...from, ...preview });
    mutate(
      { id: from.id, version: from.version, patch },
      {
        onSuccess: (next) => {
          keep(next);
          void touch(queries, rules.touches);
          if (!undoable) return;
          const names = Object.keys(patch).map(rules.nameOf);
          showUndo({
            text: fill(t.common.undoToast.changed, { name: names.join(t.common.joiner) }),
            onUndo: () => send(next, before(from, patch, rules.read), { preview: {}, undoable: false }),
          });
        },
        onError: (error) => {
          keep(from);
          const found = conflictOf<V>(error, patch);
          if (found === null) showError(error);
          else setConflict(found);
        },
      },
    );
  };
  const settle = (patch: Patch | null) => {
    if (conflict !== null) {
      keep(conflict.stored);
      if (patch !== null) send(conflict.stored, patch, { preview: {}, undoable: true });
    }
    setConflict(null);
  };
  return { change: (patch, preview) => send(view, patch, { preview, undoable: true }), conflict, settle };
}
