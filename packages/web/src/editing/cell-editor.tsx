import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { InlineEdit, type InlineValue } from '../ui/inline-edit.tsx';
import { showDone } from '../ui/toast.tsx';
import type { Patch, VersionedRecord } from './change.ts';
import { ChangeConflict } from './change-conflict.tsx';
import { type EditedField, editorOf } from './edited-field.ts';
import { type ChangeRules, useChange } from './use-change.ts';

interface CellEditorProps<V extends VersionedRecord> {
  readonly view: V;
  readonly rules: ChangeRules<V>;
  readonly field: EditedField<V>;
  /** The route the list reads, whose rows show the change at once. */
  readonly listed: string;
  readonly display: ReactNode;
  /** The value is saved, or left as it was. */
  readonly onDone: () => void;
}

/** Edits one field of a record in a cell of a list, as its own page does. A refused value is said there and stays typed. */
export function CellEditor<V extends VersionedRecord>(props: CellEditorProps<V>) {
  const { view, rules, field, listed, display, onDone } = props;
  const queries = useQueryClient();
  const [refused, setRefused] = useState<{ readonly value: InlineValue; readonly said: string } | null>(null);
  const typed = useRef<{ readonly value: InlineValue } | null>(null);
  const changing = useChange(view, {
    ...rules,
    onKept: (next) => showInPages(queries, listed, next),
    onDone,
    onRefused: (said) => {
      setRefused({ value: typed.current?.value ?? null, said });
      typed.current = null;
    },
  });
  const isLocked = useLocked(field, onDone);
  if (isLocked) return display;
  const change = (patch: Patch, preview: Partial<V>) => {
    changing.change(patch, preview);
    typed.current = { value: null };
  };
  const { onSave, ...editor } = editorOf(field, change);
  const save = (value: InlineValue) => {
    typed.current = null;
    setRefused(null);
    onSave(value);
    if (typed.current !== null) typed.current = { value };
  };
  const settle = (patch: Patch | null) => {
    changing.settle(patch);
    if (patch === null) onDone();
  };
  return (
    <>
      <InlineEdit
        key={refused?.said}
        {...editor}
        value={refused === null ? editor.value : refused.value}
        error={refused?.said}
        display={display}
        startsOpen
        onSave={save}
        onClosed={() => typed.current === null && onDone()}
      />
      <ChangeConflict changing={{ ...changing, settle }} />
    </>
  );
}

/** What may not be changed is said once and left alone. */
function useLocked({ locked }: { readonly locked?: string | null }, onDone: () => void): boolean {
  const reason = locked ?? null;
  useEffect(() => {
    if (reason === null) return;
    showDone(reason);
    onDone();
    // Said when the cell is asked for, not with every drawing.
  }, [reason]);
  return reason !== null;
}

interface Pages {
  readonly pages: readonly { readonly items: readonly VersionedRecord[] }[];
}

/** Shows what is known of a record now in the lists read before; they are read again all the same. */
function showInPages(queries: QueryClient, path: string, next: VersionedRecord): void {
  for (const { queryKey, state } of queries.getQueryCache().findAll({ queryKey: [path, 'pages'] }))
    queries.setQueryData<Pages>(queryKey, (read) => read && withRow(read, next), { updatedAt: state.dataUpdatedAt });
}

const withRow = (read: Pages, next: VersionedRecord): Pages => ({
  ...read,
  pages: read.pages.map((page) => ({
    ...page,
    items: page.items.map((row) => (row.id === next.id ? updated(row, next) : row)),
  })),
});

const updated = <R extends VersionedRecord>(row: R, next: VersionedRecord): R => {
  const known = Object.entries(next).filter(([field]) => field in row);
  return { ...row, ...Object.fromEntries(known) };
};
