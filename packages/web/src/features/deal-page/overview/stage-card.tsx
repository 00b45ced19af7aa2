import type { GateView, StageView } from '@qibu/contract';
import { useState } from 'react';
import { daysFrom } from '../../../lib/days.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { useParameters } from '../../../parts/parameters/use-parameters.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { SectionButton } from '../../../ui/section-button.tsx';
import { Section } from '../../../ui/section.tsx';
import { useDeal } from '../deal-scene.tsx';
import { GateChecklist } from './gate-checklist.tsx';
import css from './overview.module.css';

/** Claimed and evidenced stage, and the gate that matters now as a checklist. */
export function StageCard() {
  const t = useRoomText('deal');
  const { deal, open, locked } = useDeal();
  const { stage } = deal.analysis;
  const [all, setAll] = useState(false);
  const reason = locked('move');
  const gates = all ? stage.gates : gatesNow(stage);
  return (
    <Section
      title={t.deal.stage.title}
      aside={<SectionButton label={t.deal.stage.move} whyNot={reason} onClick={() => open({ panel: 'stage' })} />}
    >
      <Claimed stage={stage} />
      {gates.map((gate) => (
        <GateChecklist key={gate.stage} gate={gate} />
      ))}
      <LinkButton className={`${css.more} screen-only`} onClick={() => setAll(!all)}>
        {all ? t.deal.stage.nextOnly : t.deal.stage.allGates}
      </LinkButton>
    </Section>
  );
}

/** The claimed stage and since when; the evidenced stage, and how the two compare. */
function Claimed({ stage }: { stage: StageView }) {
  const t = useRoomText('deal');
  const { deal, words } = useDeal();
  const { stages } = useParameters();
  const withChance = (id: string | null): string => {
    const p = stages.find((rule) => rule.id === id)?.p;
    return p === undefined ? words.stage(id) : `${words.stage(id)} ${Math.round(p * 100)}%`;
  };
  const days = stage.claimedSince === null ? null : daysFrom(stage.claimedSince, deal.asOf);
  return (
    <dl className={css.rows}>
      <div className={css.slot}>
        <dt>{t.deal.stage.claimed}</dt>
        <dd>{withChance(stage.claimed)}</dd>
        <dd className={css.mark}>
          {days !== null && <small>{days === 0 ? t.deal.stage.sinceToday : fill(t.deal.stage.since, { days })}</small>}
        </dd>
      </div>
      <div className={css.slot}>
        <dt>{t.deal.stage.evidenced}</dt>
        <dd>{withChance(stage.evidenced)}</dd>
        <dd className={stage.inflated ? css.inflated : css.mark}>
          {(stage.claimed ?? stage.evidenced) !== null && t.deal.stage[compare(stage)]}
        </dd>
      </div>
    </dl>
  );
}

function compare({ claimed, evidenced, inflated, gates }: StageView): 'inflated' | 'holds' | 'ahead' {
  if (inflated) return 'inflated';
  const at = (id: string | null): number => gates.findIndex(({ stage }) => stage === id);
  return at(evidenced) > at(claimed) ? 'ahead' : 'holds';
}

/** The first closed gate below the claimed stage, else the next stage's. */
const gatesNow = ({ gates }: StageView): GateView[] => {
  const first = gates.find(({ pass }) => !pass);
  return first === undefined ? [] : [first];
};
