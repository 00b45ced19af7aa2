import { type AccountView, type ClosedDeal, getBuyingHistory, type ReplyOf } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { reading } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { DayText } from '../../../ui/day-text.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { MoneyText } from '../../../ui/money-text.tsx';
import { Section } from '../../../ui/section.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import css from './history.module.css';

type Buying = ReplyOf<typeof getBuyingHistory>;

/** What they bought from us, by day and amount; what they did not buy, with the reason, apart from it. */
export function BuyingHistory({ view }: { readonly view: AccountView }) {
  const t = useRoomText('accounts');
  const { buying } = t.accounts;
  const { data, error, refetch } = useQuery(reading(getBuyingHistory, { params: { id: view.id } }));
  const won = data?.closed.filter(({ outcome }) => outcome === 'won') ?? [];
  const lost = data?.closed.filter(({ outcome }) => outcome !== 'won') ?? [];
  return (
    <Section title={buying.title} note={data && data.won > 0 ? <Revenue buying={data} /> : undefined}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <SkeletonRows />}
      {data !== undefined && won.length === 0 && <p className="soft">{buying.none}</p>}
      <Closed deals={won} />
      {lost.length > 0 && <h3 className={css.apart}>{buying.lost}</h3>}
      <Closed deals={lost} />
    </Section>
  );
}

/** One sum for each currency: they are never added up. */
function Revenue({ buying: { revenue, won, wonWithoutAmount } }: { readonly buying: Buying }) {
  const { buying } = useRoomText('accounts').accounts;
  return (
    <>
      {fill(buying.won, { count: won })}{' '}
      {revenue.map(({ currency, minor }, at) => (
        <Fragment key={currency}>
          {at > 0 && ' + '}
          <MoneyText minor={minor} currency={currency} />
        </Fragment>
      ))}
      {wonWithoutAmount > 0 && ` ${fill(buying.withoutAmount, { count: wonWithoutAmount })}`}
    </>
  );
}

function Closed({ deals }: { readonly deals: readonly ClosedDeal[] }) {
  const t = useRoomText('accounts');
  if (deals.length === 0) return null;
  return (
    <ul className={css.closed}>
      {deals.map(({ id, name, outcome, closedOn, amountMinor, currency, reason, cause }) => (
        <li key={id}>
          <DayText day={closedOn} />
          <span className={css.what}>
            <Link to="/deals/$dealId" params={{ dealId: id }}>
              {name}
            </Link>
            {outcome !== 'won' && (
              <span className="soft">
                {[t.words.outcome[outcome], cause && t.accounts.buying.causes[cause], reason]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            )}
          </span>
          <MoneyText minor={amountMinor} currency={currency} />
        </li>
      ))}
    </ul>
  );
}
