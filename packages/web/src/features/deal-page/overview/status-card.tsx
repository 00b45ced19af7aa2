import { DEAL_STATUSES, type DealStatus } from '@qibu/core';
import { useRoomText } from '../../../lib/text.tsx';
import { heldOf } from '../../../parts/evidence/held-of.ts';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { Section } from '../../../ui/section.tsx';
import { useDeal } from '../deal-scene.tsx';
import { useHeadChange } from '../head/head-change.tsx';
import { SlotRow } from './indicators.tsx';
import css from './overview.module.css';

/** The status derived from facts beside the one reported, and the answers behind it. */
export function StatusCard() {
  const t = useRoomText('deal');
  const { deal, locked } = useDeal();
  const { status } = deal.analysis;
  const seen = deal.analysis.status.isKnown;
  const change = useHeadChange();
  const options = DEAL_STATUSES.map((value) => ({ value, label: t.words.dealStatus[value] }));
  const claimed = status.claimed === null ? t.deal.status.notClaimed : t.words.dealStatus[status.claimed];
  return (
    <Section
      title={t.deal.status.title}
      note={seen ? t.words.dealStatusNote[status.derived] : t.deal.status.unseenNote}
    >
      <dl className={css.rows}>
        <div className={css.slot}>
          <dt>{t.deal.status.derived}</dt>
          <dd>
            <b>{seen ? t.words.dealStatus[status.derived] : t.deal.status.unseen}</b>
          </dd>
          <dd className={status.mismatch ? css.inflated : css.mark}>
            {seen && status.claimed !== null && (status.mismatch ? t.deal.status.mismatch : t.deal.status.same)}
          </dd>
        </div>
        <div className={css.slot}>
          <dt>{t.deal.status.claimed}</dt>
          <dd>
            <InlineEdit
              label={t.deal.status.claimed}
              display={claimed}
              kind="choice"
              options={options}
              value={status.claimed}
              locked={locked('edit')}
              onSave={(value) => change({ statusClaimed: value as DealStatus | null }, {})}
            />
          </dd>
          <dd />
        </div>
        {status.because.map(({ slot, heldIn }) => (
          <SlotRow key={slot} held={{ ...heldOf(deal, heldIn), slot }} />
        ))}
      </dl>
    </Section>
  );
}
