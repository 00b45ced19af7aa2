import { fill, useRoomText } from '../../../lib/text.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { Section } from '../../../ui/section.tsx';
import { useDeal } from '../deal-scene.tsx';

/** How much of what we think we know is not a fresh fact. */
export function DebtCard() {
  const t = useRoomText('deal');
  const { debt } = useDeal().deal.analysis;
  return (
    <Section title={t.deal.debt.title} note={t.deal.debt.note}>
      {debt.inUse === 0 ? (
        <p className="soft">{t.deal.debt.none}</p>
      ) : (
        <>
          <Meter value={debt.share} label={t.deal.debt.title} tone="amber" />
          <p className="soft small">{fill(t.deal.debt.text, { inUse: debt.inUse, notFresh: debt.notFresh })}</p>
        </>
      )}
    </Section>
  );
}
