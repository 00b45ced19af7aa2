import { Button } from '@mantine/core';
import { useRoomText } from '../../../lib/text.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useDeal } from '../deal-scene.tsx';
import { AboutCard } from './about-card.tsx';
import { CustomerCard } from './customer-card.tsx';
import { DebtCard } from './debt-card.tsx';
import { FieldCard } from './field-card.tsx';
import { Indicators } from './indicators.tsx';
import { Mines } from './mines.tsx';
import css from './overview.module.css';
import { StageCard } from './stage-card.tsx';
import { StatusCard } from './status-card.tsx';

/** The picture: indicators, stage and gate, risks with their remedies; then status, customer, competitors, debt. */
export function OverviewTab() {
  const { deal } = useDeal();
  return (
    <>
      <FirstStep />
      <div className={css.grid}>
        <Indicators />
        <StageCard />
        {deal.outcome === 'open' && <Mines />}
        <StatusCard />
        <div>
          <FieldCard />
          <AboutCard />
        </div>
        <div>
          <CustomerCard />
          <DebtCard />
        </div>
      </div>
    </>
  );
}

/** A deal with nothing recorded yet: what to do first, and why. */
function FirstStep() {
  const t = useRoomText('deal');
  const { deal, open, locked } = useDeal();
  const reason = locked('record');
  const { known } = deal.analysis;
  const isBlank = known.signals === 0 && deal.people.length === 0 && deal.standing.lastContactOn === null;
  if (!isBlank || deal.outcome !== 'open') return null;
  return (
    <EmptyState
      title={t.deal.empty.title}
      lines={[t.deal.empty.line1, t.deal.empty.line2]}
      action={
        <Button onClick={() => open({ panel: 'evidence' })} disabled={reason !== null} title={reason ?? ''}>
          {t.deal.empty.action}
        </Button>
      }
    />
  );
}
