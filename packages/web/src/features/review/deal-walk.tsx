import { Button } from '@mantine/core';
import { getReview, markReviewed } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { useWrite } from '../../lib/api/index.ts';
import { daysFrom } from '../../lib/days.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { fill, useRoomText, useWording } from '../../lib/text.tsx';
import { useWhose } from '../../parts/task/use-whose.ts';
import { DayText } from '../../ui/day-text.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Section } from '../../ui/section.tsx';
import { StageMark } from '../../ui/stage-mark.tsx';
import { MineCount } from '../../ui/flag-mark.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import type { AgendaItem } from './agenda.ts';
import { ChangesLine } from './changes-line.tsx';
import { DecisionForm } from './decision-form.tsx';
import { PastDecisions } from './past-decisions.tsx';
import css from './review.module.css';
import { Ring } from './ring.tsx';
import type { AgendaEdit } from './use-agenda-edit.ts';

interface DealWalkProps {
  readonly item: AgendaItem;
  readonly today: string;
  readonly at: number;
  readonly count: number;
  readonly edit: AgendaEdit;
  readonly onGo: (to: number) => void;
}

/** One deal in its fixed order: what was decided, changes, indicators, risks, position, next move; then the decision. */
export function DealWalk({ item, today, at, count, edit, onGo }: DealWalkProps) {
  const t = useRoomText('review');
  const { deal } = item;
  const reviewed = useWrite(markReviewed, {
    // The agenda stays as it was opened: nothing moves under the one who walks it.
    except: [getReview],
    onDone: () => {
      edit.reviewed(today);
      onGo(at + 1);
    },
  });
  const finish = () => reviewed.mutate({ params: { id: deal.id }, body: { note: null } });
  useShortcuts([{ keys: 'r', label: t.review.shortcutReviewed, run: finish }], 'page');
  return (
    <article aria-label={deal.name}>
      <div className={css.head}>
        <h2 className="sentence">
          <Link to="/deals/$dealId" params={{ dealId: deal.id }}>
            {[deal.account?.name, deal.name].filter(Boolean).join(' · ')}
          </Link>
        </h2>
        <span className="soft">
          <MoneyText minor={deal.amountMinor} currency={deal.currency} symbol /> · <DayText day={deal.closesOn} /> ·{' '}
          {deal.owner.name}
        </span>
        <div className={`${css.walk} screen-only`}>
          <Ring />
          <span className="soft small">{fill(t.review.position, { at: at + 1, count })}</span>
        </div>
      </div>
      <Facts item={item} today={today} edit={edit} />
      <div className="screen-only">
        <Section title={t.review.noteLabel} note={t.review.noteHelp}>
          <DecisionForm
            deal={deal}
            today={today}
            onDecided={edit.decided}
            onWithdrawn={edit.withdrawn}
            onEmpty={finish}
          />
        </Section>
      </div>
      <div className="row screen-only" style={{ marginTop: 20 }}>
        <Button variant="default" disabled={at === 0} onClick={() => onGo(at - 1)}>
          {t.review.previous}
        </Button>
        <Button loading={reviewed.isPending} onClick={finish}>
          {t.review.markReviewed}
        </Button>
      </div>
    </article>
  );
}

function Facts({ item, today, edit }: Pick<DealWalkProps, 'item' | 'today' | 'edit'>) {
  const t = useRoomText('review');
  const say = useWording();
  const whose = useWhose();
  const { deal, reasons, changes, overdue } = item;
  const { standing } = deal;
  const changed =
    changes.since === null ? t.review.changedWeek : fill(t.review.changedSince, { day: changes.sinceDay });
  const mines = [...new Set(standing.flags)].map((flag) => say.flagTitle(flag));
  return (
    <dl className={css.facts}>
      {item.decisions.length > 0 && (
        <>
          <dt>{t.review.decided}</dt>
          <dd>
            <PastDecisions decisions={item.decisions} today={today} onChanged={edit.changed} />
          </dd>
        </>
      )}
      {reasons.length > 0 && (
        <>
          <dt>{t.review.reasons}</dt>
          <dd>
            <ul className={css.inline}>
              {reasons.map((reason) => (
                <li key={reason} title={t.review.reasonNotes[reason]}>
                  {t.review.reasonNames[reason]}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <dt>{changed}</dt>
      <dd>
        <ChangesLine item={item} />
      </dd>
      <dt>{t.review.indicators}</dt>
      <dd className={standing.underControl ? undefined : css.late}>
        {standing.underControl ? '■' : '□'} {say.indicators(standing.unsettled)}
      </dd>
      <dt>{t.review.stage}</dt>
      <dd>
        <StageMark claimed={deal.stage} evidenced={standing.evidencedStage} inflated={standing.inflated} />
      </dd>
      <dt>{t.review.people}</dt>
      <dd>
        <MineCount count={standing.mines} high={standing.highFlags} />{' '}
        {mines.length === 0 ? <span className="soft">{t.common.none}</span> : mines.join(t.common.joiner)}
      </dd>
      <dt>{t.review.place}</dt>
      <dd>
        <VerdictMark place={standing.place} p={standing.pFirst} />
        <div className="soft">{say.advice({ ...standing.advice, phase: standing.phase })}</div>
      </dd>
      <dt>{t.review.nextMove}</dt>
      <dd>{say.move(standing.move)}</dd>
      {overdue.length > 0 && (
        <>
          <dt>{t.review.overdue}</dt>
          <dd>
            {overdue.map((task) => (
              <div key={task.id}>
                {task.title} <span className="soft">{whose(task)}</span>{' '}
                <span className={css.late}>
                  {fill(t.review.overdueDays, { days: daysFrom(task.dueOn ?? today, today) })}
                </span>
              </div>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
