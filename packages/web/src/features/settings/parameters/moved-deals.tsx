import type { ParametersEffect } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { movedParts } from './effect-text.ts';
import css from './parameters.module.css';

/** The deals a change moves, each with what moves; none where only small figures differ. */
export function MovedDeals({ effect: { deals, more } }: { effect: ParametersEffect }) {
  const t = useRoomText('settings');
  const words = t.settings.parameters;
  if (deals.length === 0) return null;
  return (
    <ul aria-label={words.movedDeals} className={css.changes}>
      {deals.map((deal) => (
        <li key={deal.id}>
          <Link to="/deals/$dealId" params={{ dealId: deal.id }} target="_blank">
            {deal.name}
          </Link>{' '}
          <span className="soft">{movedParts(deal, words).join(t.common.joiner)}</span>
        </li>
      ))}
      {more > 0 && <li className="soft">{fill(words.moreDeals, { count: more })}</li>}
    </ul>
  );
}
