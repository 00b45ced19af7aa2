import type { RecordKind } from '@qibu/contract';
import type { BaseWords } from '@qibu/phrases';
import { sayField } from '@qibu/phrases/say';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type AppError, touch } from '../lib/api/index.ts';
import { fill, useText } from '../lib/text.tsx';
import { showError, showUndo } from '../ui/toast.tsx';
import {
  before,
  clashes,
  type Conflict,
  conflictOf,
  type FieldReaders,
  namesOf,
  type Patch,
  type VersionedRecord,
} from './change.ts';

/** How the fields of a record are read, named and shown. */
export interface RecordFields<V> {
  readonly read: FieldReaders<V>;
  /** What a field is called on the page. */
  readonly nameOf: (field: string) => string;
  /** A value of a field as people read it; the record knows the names behind its ids. */
  readonly show: (view: V, field: string, value: unknown) => string;
}
export interface ChangeRules<V extends VersionedRecord> {
  /** Where the page reads the record. */
  readonly queryKey: readonly unknown[];
  readonly save: (stored: VersionedRecord, patch: Patch) => Promise<V>;
  /** Kinds of records the change writes: what reads them is read again. */
  readonly writes: readonly RecordKind[];
  readonly fields: RecordFields<V>;
  /** Where else the record is shown: told of each value as soon as it is. */
  readonly onKept?: (view: V) => void;
  /** After a change is saved; not after its undo. */
  readonly onDone?: () => void;
  /** Says a refusal where the value stands, instead of in a note. */
  readonly onRefused?: (said: string) => void;
}
/** A field edited in place is closed when it is refused: the note names it and says why. */
function faultsIn(error: AppError, nameOf: (field: string) => string, t: BaseWords): string | undefined {
  const said = error.fields.map((fault) => `${nameOf(fault.path.replace('body.', ''))}: ${sayField(t, fault)}`);
  return said.length === 0 ? undefined : said.join(' ');
}

export interface ChangeHandle<V> {
  /** Writes fields; `preview` is what the page shows until the server has answered. */
  readonly change: (patch: Patch, preview: Partial<V>) => void;
  readonly conflict: Conflict<V> | null;
  /** Ends a conflict with the fields to keep of ours; null = none. */
  readonly settle: (patch: Patch | null) => void;
  readonly fields: RecordFields<V>;
}
interface Write<V> {
  readonly from: V;
  readonly patch: Patch;
  readonly preview: Partial<V>;
  /** An undo is not undone again. */
  readonly isUndo: boolean;
}

/** Whether the part of the page is still there that asks: an undo may come after it is gone. */
function useIsHere(): () => boolean {
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return () => here.current;
}

/** Changes fields of a record: shown at once, undone with one click, and never overwriting someone else's change. */
export function useChange<V extends VersionedRecord>(view: V, rules: ChangeRules<V>): ChangeHandle<V> {
  const { queryKey, save, writes, fields, onKept, onDone, onRefused } = rules;
  const t = useText();
  const queries = useQueryClient();
  const [conflict, setConflict] = useState<Conflict<V> | null>(null);
  const isHere = useIsHere();
  const keep = (next: V) => {
    queries.setQueryData(queryKey, next);
    onKept?.(next);
  };
  const refuse = (error: AppError) => {
    if (error.fields.length > 0 && onRefused && isHere())
      onRefused(error.fields.map((fault) => sayField(t, fault)).join(' '));
    else showError(error, faultsIn(error, fields.nameOf, t));
  };
  const offerUndo = ({ from, patch }: Write<V>, next: V) =>
    showUndo({
      text: fill(t.common.undoToast.changed, { name: namesOf(patch, fields.nameOf).join(t.common.joiner) }),
      onUndo: () => mutate({ from: next, patch: before(from, patch, fields.read), preview: {}, isUndo: true }),
    });
  const { mutate } = useMutation<V, AppError, Write<V>>({
    mutationFn: ({ from, patch }) => save(from, patch),
    onMutate: ({ from, preview }) => void keep({ ...from, ...preview }),
    onSuccess: (next, write) => {
      const since = Date.now();
      keep(next);
      void touch(queries, writes, { since });
      if (write.isUndo) return;
      offerUndo(write, next);
      onDone?.();
    },
    onError: (error, write) => {
      const { from, patch } = write;
      keep(from);
      const found = conflictOf<V>(error, patch);
      if (found === null) refuse(error);
      // Somebody changed other fields: both changes stay, and nobody need be asked.
      else if (!clashes(from, found, fields.read)) mutate({ ...write, from: found.stored });
      else if (isHere()) setConflict(found);
      else showError(error);
    },
  });
  const settle = (patch: Patch | null) => {
    if (conflict !== null) {
      keep(conflict.stored);
      if (patch !== null) mutate({ from: conflict.stored, patch, preview: {}, isUndo: false });
    }
    setConflict(null);
  };
  return {
    change: (patch, preview) => mutate({ from: view, patch, preview, isUndo: false }),
    conflict,
    settle,
    fields,
  };
}
