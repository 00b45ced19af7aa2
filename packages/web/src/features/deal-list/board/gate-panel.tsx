import { getDeal } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../../../lib/api/index.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { useDealWords } from '../../../parts/evidence/deal-words.ts';
import { StagePanel } from '../../../parts/stage/stage-panel.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';

interface GatePanelProps {
  readonly dealId: string;
  readonly to: string;
  readonly onClose: () => void;
}
const NOBODY = { people: [] };

/** The closed gate of a card move: what is missing, where to add it, and how to go on without it. */
export function GatePanel({ dealId, to, onClose }: GatePanelProps) {
  const t = useRoomText('deal');
  const { data: deal, error, refetch } = useQuery(reading(getDeal, { params: { id: dealId }, query: {} }));
  const words = useDealWords(deal ?? NOBODY);
  if (deal !== undefined) return <StagePanel deal={deal} words={words} to={to} onClose={onClose} />;
  return (
    <SidePanel opened onClose={onClose} title={t.deal.move.title}>
      {error === null ? <SkeletonRows rows={4} /> : <ErrorState error={error} onRetry={() => void refetch()} />}
    </SidePanel>
  );
}
