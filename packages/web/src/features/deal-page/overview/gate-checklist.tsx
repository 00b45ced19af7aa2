import type { CriterionView, DealView, GateView } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { HeldMark } from '../../../parts/evidence/held-mark.tsx';
import { heldOf } from '../../../parts/evidence/held-of.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './overview.module.css';
import { lookUp } from '@qibu/phrases/say';

/** What a stage requires; each missing item offers an action. */
export function GateChecklist({ gate }: { gate: GateView }) {
  const t = useRoomText('deal');
  const { words } = useDeal();
  const { need, criteria } = gate;
  const rule =
    'all' in need
      ? t.deal.stage.needAll
      : fill(t.deal.stage.needAtLeast, { total: criteria.length, count: need.atLeast });
  const optional = (id: string): boolean => 'all' in need && !need.all.includes(id);
  return (
    <div className={css.gate}>
      <h3>
        {fill(t.deal.stage.gateOf, { stage: words.stage(gate.stage) })}
        <small>{gate.pass ? t.deal.stage.done : rule}</small>
      </h3>
      <ul>
        {criteria.map((criterion) => (
          <CriterionRow key={criterion.id} criterion={criterion} optional={optional(criterion.id)} />
        ))}
      </ul>
    </div>
  );
}

function CriterionRow({ criterion, optional }: { criterion: CriterionView; optional: boolean }) {
  const t = useRoomText('deal', 'method');
  const { deal, words, open, locked } = useDeal();
  const { id, met, slot } = criterion;
  const held = heldOf(deal, slot);
  const reason = locked('record');
  const hints = lookUp(t.criteria, id, null);
  return (
    <li className={css.criterion} data-met={met}>
      <HeldMark deal={deal} words={words} held={held} bare />
      <span title={hints?.counts}>
        {words.slot(slot)}
        {optional && <small> {t.common.optional}</small>}
        {!met && held.basis !== 'unknown' && <small> {weakness(held.freshness, t)}</small>}
      </span>
      {!met && isWorked(deal) && (
        <LinkButton
          className="screen-only"
          disabled={reason !== null}
          title={reason ?? hints?.get}
          onClick={() => open({ panel: 'evidence', about: slot })}
        >
          {t.deal.stage.add}
        </LinkButton>
      )}
    </li>
  );
}

/** Evidence is asked for while the deal is open and worth going on with. */
const isWorked = ({ outcome, analysis }: DealView): boolean => outcome === 'open' && analysis.advice.course !== 'leave';

const weakness = (freshness: string | null, t: Words<'deal'>): string =>
  freshness === 'stale' ? t.deal.stage.stale : t.deal.stage.assumed;
