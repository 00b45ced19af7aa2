import { lazy, Suspense } from 'react';
import { closeRecord, useRecordRequest } from '../../lib/record-opener.ts';

const RecordPanel = lazy(async () => ({
  default: (await import('../../parts/visit/record-panel.tsx')).RecordPanel,
}));

/** The visit log over any page, fetched when it is first opened. */
export function RecordSlot() {
  const request = useRecordRequest();
  if (request === null) return null;
  return (
    <Suspense fallback={null}>
      <RecordPanel opened onClose={closeRecord} {...request} />
    </Suspense>
  );
}
