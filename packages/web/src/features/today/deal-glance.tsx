import type { DealRow } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { useRoomText, useWording } from '../../lib/text.tsx';
import { DayText } from '../../ui/day-text.tsx';
import { FlagMark } from '../../ui/flag-mark.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { StageMark } from '../../ui/stage-mark.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { Asked, type AskedQuestion } from './asked-question.tsx';
import css from './today.module.css';

/** What was chosen in a list: a deal, or the question to ask in it. */
export interface Glance {
  readonly deal: DealRow;
  readonly question?: AskedQuestion;
}
interface DealGlanceProps {
  readonly glance: Glance | null;
  readonly today: string;
  readonly onClose: () => void;
}

/** One deal beside the list: the question to ask in it, and enough to decide whether to open it. */
export function DealGlance({ glance, today, onClose }: DealGlanceProps) {
  const t = useRoomText('today');
  const deal = glance?.deal ?? null;
  return (
    <SidePanel
      opened={deal !== null}
      onClose={onClose}
      title={deal?.name ?? ''}
      footer={
        deal && (
          <Link to="/deals/$dealId" params={{ dealId: deal.id }} className="button">
            {t.today.openDeal}
          </Link>
        )
      }
    >
      {glance?.question && <Asked question={glance.question} today={today} onDone={onClose} />}
      {deal && <Facts deal={deal} />}
    </SidePanel>
  );
}

function Facts({ deal }: { deal: DealRow }) {
  const t = useRoomText('deals');
  const say = useWording();
  const { standing } = deal;
  return (
    <>
      <VerdictMark place={standing.place} p={standing.pFirst} />
      <p>{say.advice({ ...standing.advice, phase: standing.phase })}</p>
      <dl className={css.facts}>
        <dt>{t.nav.accounts}</dt>
        <dd>{deal.account?.name ?? '—'}</dd>
        <dt>{t.deals.columns.stage}</dt>
        <dd>
          <StageMark claimed={deal.stage} evidenced={standing.evidencedStage} inflated={standing.inflated} />
        </dd>
        <dt>{t.deals.columns.amount}</dt>
        <dd>
          <MoneyText minor={deal.amountMinor} currency={deal.currency} />
        </dd>
        <dt>{t.deals.columns.closes}</dt>
        <dd>
          <DayText day={deal.closesOn} />
        </dd>
        <dt>{t.deals.columns.move}</dt>
        <dd>{say.move(standing.move)}</dd>
      </dl>
      <div className={css.mines}>
        {standing.flags.map((flag) => (
          <FlagMark key={flag} severity="medium" title={say.flagTitle(flag)} />
        ))}
      </div>
    </>
  );
}
