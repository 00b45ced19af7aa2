import { type DealView, getDeal } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reading } from '../../lib/api/index.ts';
import { useRoomText } from '../../lib/text.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { VisitDone } from './visit-done.tsx';
import { VisitForm } from './visit-form.tsx';

interface VisitLogProps {
  readonly dealId: string;
  readonly onClose: () => void;
  /** Choose another deal. */
  readonly onOther: () => void;
}

/** The log of one deal: the form, then what it changed. */
export function VisitLog({ dealId, onClose, onOther }: VisitLogProps) {
  const t = useRoomText('record');
  const { data: deal, error, refetch } = useQuery(reading(getDeal, { params: { id: dealId }, query: {} }));
  const [done, setDone] = useState<{ before: DealView; after: DealView } | null>(null);
  if (done !== null) return <VisitDone {...done} onClose={onClose} onAgain={() => setDone(null)} />;
  if (deal !== undefined)
    return (
      <VisitForm
        deal={deal}
        onClose={onClose}
        onOther={onOther}
        onSaved={(after) => setDone({ before: deal, after })}
      />
    );
  return (
    <SidePanel opened onClose={onClose} title={t.record.title}>
      {error === null ? <SkeletonRows rows={6} /> : <ErrorState error={error} onRetry={() => void refetch()} />}
    </SidePanel>
  );
}
