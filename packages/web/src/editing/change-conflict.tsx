import { lazy, Suspense } from 'react';
import { valueOf } from './change.ts';
import type { Changing } from './use-change.ts';

const ConflictPanel = lazy(async () => ({ default: (await import('./conflict-panel.tsx')).ConflictPanel }));

/** Shows both versions when a change conflicts with someone else's; nothing otherwise. */
export function ChangeConflict<V>({ changing: { conflict, settle, fields } }: { readonly changing: Changing<V> }) {
  if (conflict === null) return null;
  const { mine, stored } = conflict;
  return (
    <Suspense fallback={null}>
      <ConflictPanel
        mine={mine}
        nameOf={fields.nameOf}
        showMine={(field) => fields.show(stored, field, mine[field])}
        showTheirs={(field) => fields.show(stored, field, valueOf(stored, field, fields.read))}
        onSettle={settle}
      />
    </Suspense>
  );
}
