import { listDeals } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { reading } from '../../../lib/api/index.ts';
import { useRoomText } from '../../../lib/text.tsx';
import css from '../../../parts/account/account-field.module.css';

const SHOWN = 3;

/** Open deals of this customer: perhaps it is one of them. */
export function SimilarDeals({ name, accountId }: { name: string; accountId: string | null }) {
  const t = useRoomText('deals');
  const q = useDeferredValue(name);
  const query = { q, outcome: 'open', limit: SHOWN, ...(accountId !== null && { account: accountId }) };
  const { data } = useQuery({ ...reading(listDeals, { query }), enabled: q !== '' && accountId !== null });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <div className={css.similar}>
      <p>{t.deals.create.sameDeal}</p>
      {items.map((deal) => (
        <Link key={deal.id} to="/deals/$dealId" params={{ dealId: deal.id }}>
          {deal.name}
        </Link>
      ))}
    </div>
  );
}
