import { COMPETITION_SLOTS, type Held, PHASE_SLOTS } from '@qibu/core';
import { useText } from '../../../lib/text.tsx';
import { Section } from '../../../ui/section.tsx';
import { useDeal } from '../deal-scene.tsx';
import { SlotRow } from './indicators.tsx';
import css from './overview.module.css';

const unknown = (slot: string): Held => ({
  slot,
  value: null,
  basis: 'unknown',
  freshness: null,
  ageDays: null,
  evidence: [],
});

/** The field we play on: the rivals, and how far the customer is against what he discusses with us. */
export function FieldCard() {
  const t = useText();
  const { deal } = useDeal();
  const { held } = deal.analysis;
  return (
    <Section title={t.deal.competition.title}>
      <dl className={css.rows}>
        {[...COMPETITION_SLOTS, ...PHASE_SLOTS].map((slot) => (
          <SlotRow key={slot} held={held[slot] ?? unknown(slot)} />
        ))}
      </dl>
    </Section>
  );
}
