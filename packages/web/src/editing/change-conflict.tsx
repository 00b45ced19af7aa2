import { valueOf } from './change.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import type { ChangeHandle } from './use-change.ts';

/** Shows both versions when a change conflicts with someone else's; nothing otherwise. */
export function ChangeConflict<V>({ changing: { conflict, settle, fields } }: { readonly changing: ChangeHandle<V> }) {
  if (conflict === null) return null;
  const { mine, stored } = conflict;
  return (
    <ConflictPanel
      mine={mine}
      nameOf={fields.nameOf}
      showMine={(field) => fields.show(stored, field, mine[field])}
      showTheirs={(field) => fields.show(stored, field, valueOf(stored, field, fields.read))}
      onSettle={settle}
    />
  );
}
