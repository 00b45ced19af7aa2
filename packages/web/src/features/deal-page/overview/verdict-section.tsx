import { Button } from '@mantine/core';
import { useRoomText } from '../../../lib/text.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useDeal } from '../deal-scene.tsx';
import { AboutCard } from './about-card.tsx';
import { CustomerCard } from './customer-card.tsx';
import { Signals } from '../signals/signals.tsx';
import { DebtCard } from './debt-card.tsx';
import { FieldCard } from './field-card.tsx';
import { Indicators } from './indicators.tsx';
import css from './overview.module.css';
import { StageCard } from './stage-card.tsx';
import { StatusCard } from './status-card.tsx';
import { Views } from './views.tsx';

/** The picture: indicators, stage and gate, how each person ranks us; then status, customer, competitors, debt, the signals. */
export function VerdictSection() {
  return (
    <>
      <FirstStep />
      <div className={css.grid}>
        <Indicators />
        <StageCard />
        <Views />
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
      <Signals />
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
