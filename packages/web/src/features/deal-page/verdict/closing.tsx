import type { ClosingView } from '@qibu/contract';
import type { ReactNode } from 'react';
import { useRoomText } from '../../../lib/text.tsx';
import { DayText } from '../../../ui/day-text.tsx';
import { MoneyText } from '../../../ui/money-text.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './closing.module.css';

/** How the deal ended and what was learned: why, who won, at which price, and the first sign we missed. */
export function Closing({ closing }: { closing: ClosingView }) {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  const { outcome: words } = t.deal;
  const { on, by, reason, cause, competitor, ourPriceMinor, theirPriceMinor, missedSign } = closing;
  const money = (minor: number | null) =>
    minor === null ? null : <MoneyText minor={minor} currency={deal.currency} symbol />;
  return (
    <dl className={css.closing}>
      <Row name={words.on}>
        <DayText day={on} from={deal.today} /> {by !== null && <span className="soft">{by.name}</span>}
      </Row>
      <Row name={words.why}>
        {cause !== null && <b>{words.causes[cause]}</b>} {reason}
      </Row>
      <Row name={deal.outcome === 'won' ? words.runnerUp : words.winner}>{competitor}</Row>
      <Row name={words.ourPrice}>{money(ourPriceMinor)}</Row>
      <Row name={words.theirPrice}>{money(theirPriceMinor)}</Row>
      <Row name={words.missedSign}>{missedSign}</Row>
    </dl>
  );
}

/** What nobody filled in takes no line. */
function Row({ name, children }: { name: string; children: ReactNode }) {
  const isEmpty = children === null || (Array.isArray(children) && children.every((one) => !one || one === ' '));
  if (isEmpty) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
