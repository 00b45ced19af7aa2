import type { TimelineItem } from '@qibu/contract';
import { useRoomText } from '../../../lib/text.tsx';
import { DayText } from '../../../ui/day-text.tsx';
import { MoneyText } from '../../../ui/money-text.tsx';
import css from './evidence.module.css';
import { Line, useNotedBy } from './line.tsx';

type Turn = Extract<TimelineItem, { type: 'turn' }>;

/** Closed, opened again, another amount, another day. */
export function Turned({ item }: { item: Turn }) {
  const { timeline } = useRoomText('evidence').evidence;
  return (
    <Line kind={timeline.turns[item.what]} by={useNotedBy(item.by)}>
      {item.what === 'outcome' ? <Ended item={item} /> : <Changed item={item} />}
    </Line>
  );
}

function Ended({ item }: { item: Turn }) {
  const t = useRoomText('evidence', 'deal');
  const { after, cause, competitor, reason, missedSign } = item;
  const word = t.words.outcome[after as keyof typeof t.words.outcome];
  const { timeline } = t.evidence;
  return (
    <>
      <b>{after === 'open' ? timeline.reopened : word}</b> {cause !== null && t.deal.outcome.causes[cause]}
      {reason !== null && <p className={css.note}>{reason}</p>}
      {competitor !== null && (
        <p className={css.note}>
          {after === 'won' ? t.deal.outcome.runnerUp : t.deal.outcome.winner} {competitor}
        </p>
      )}
      <Prices item={item} />
      {missedSign !== null && (
        <p className={css.note}>
          {t.deal.outcome.missedSign} {missedSign}
        </p>
      )}
    </>
  );
}

function Prices({ item: { ourPriceMinor, theirPriceMinor, currency } }: { item: Turn }) {
  const { outcome } = useRoomText('deal').deal;
  if (ourPriceMinor === null && theirPriceMinor === null) return null;
  return (
    <p className={css.note}>
      {ourPriceMinor !== null && (
        <>
          {outcome.ourPrice} <MoneyText minor={ourPriceMinor} currency={currency} symbol />{' '}
        </>
      )}
      {theirPriceMinor !== null && (
        <>
          {outcome.theirPrice} <MoneyText minor={theirPriceMinor} currency={currency} symbol />
        </>
      )}
    </p>
  );
}

function Changed({ item: { what, before, after, currency } }: { item: Turn }) {
  const one = (value: string | null) => {
    if (value === null) return <span className="soft">—</span>;
    return what === 'amount' ? <MoneyText minor={Number(value)} currency={currency} symbol /> : <DayText day={value} />;
  };
  return (
    <>
      {one(before)} → {one(after)}
    </>
  );
}
