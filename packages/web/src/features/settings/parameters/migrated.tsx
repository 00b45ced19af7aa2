import { migrateOverrides } from '@qibu/core';
import { useRoomText } from '../../../lib/text.tsx';

/** What the workspace's own numbers of an older edition mean in this one. */
export function Migrated({ overrides }: { overrides: Readonly<Record<string, unknown>> }) {
  const { migrated } = useRoomText('parameters').parameters;
  const { notes } = migrateOverrides(overrides);
  if (notes.length === 0) return null;
  return (
    <ul role="status" className="soft">
      {notes.map((note) => (
        <li key={note}>{migrated[note]}</li>
      ))}
    </ul>
  );
}
