import { type ComponentType, lazy, Suspense } from 'react';
import { closeRecord, useRecordRequest } from '../../lib/record-opener.ts';

interface RecordPanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly dealId?: string;
}
interface RecordModule {
  readonly RecordPanel: ComponentType<RecordPanelProps>;
}
// Loaded only when somebody wants to write something down.
const panels = import.meta.glob<RecordModule>('../../record/record-panel.tsx');
const load = Object.values(panels)[0];
/** Whether this build has the visit log. */
export const canRecord = load !== undefined;
const Panel = lazy(async () => ({ default: (await (load?.() ?? Promise.reject(new Error('no log')))).RecordPanel }));

/** The visit log over any page. */
export function RecordSlot() {
  const request = useRecordRequest();
  if (request === null || !canRecord) return null;
  return (
    <Suspense fallback={null}>
      <Panel opened onClose={closeRecord} {...request} />
    </Suspense>
  );
}
