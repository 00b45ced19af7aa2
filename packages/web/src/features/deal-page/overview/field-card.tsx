import { COMPETITION_SLOTS, PHASE_SLOTS } from '@qibu/core';
import { useRoomText } from '../../../lib/text.tsx';
import { heldOf } from '../../../parts/evidence/held-of.ts';
import { Section } from '../../../ui/section.tsx';
import { useDeal } from '../deal-scene.tsx';
import { SlotRow } from './indicators.tsx';
import css from './overview.module.css';

/** The competitors, and how far the customer is compared with the topics discussed with us. */
export function FieldCard() {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  return (
    <Section title={t.deal.competition.title}>
      <dl className={css.rows}>
        {[...COMPETITION_SLOTS, ...PHASE_SLOTS].map((slot) => (
          <SlotRow key={slot} held={heldOf(deal, slot)} />
        ))}
      </dl>
    </Section>
  );
}
