import { Link } from '@tanstack/react-router';
import { useRoomText } from '../../lib/text.tsx';
import { DayText } from '../../ui/day-text.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Section } from '../../ui/section.tsx';
import { useStageName } from '../../ui/stage-mark.tsx';
import type { ReviewView } from './agenda.ts';
import css from './review.module.css';

type Item = ReviewView['news'][number];

/** What turned in the week: won, lost, slipped, other amounts, stages; each leads to its deal. */
export function NewsList({ news }: { news: ReviewView['news'] }) {
  const t = useRoomText('review');
  if (news.length === 0) return null;
  return (
    <Section title={t.review.news.title} note={t.review.news.note}>
      <table className={css.news}>
        <tbody>
          {news.map((item) => (
            <tr key={item.id}>
              <td data-what={item.what}>{item.exception ? t.review.news.exception : t.review.news.kinds[item.what]}</td>
              <td>
                <Link to="/deals/$dealId" params={{ dealId: item.deal.id }} className="link">
                  {item.deal.name}
                </Link>
              </td>
              <td>
                <FromTo item={item} />
                {item.reason !== null && <span className="soft"> {item.reason}</span>}
              </td>
              <td className="soft">
                <DayText day={item.on} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const DAYS: readonly Item['what'][] = ['slipped', 'sooner'];
const FROM_TO: readonly Item['what'][] = [...DAYS, 'amount', 'moved'];

function FromTo({ item: { what, before, after, currency } }: { item: Item }) {
  const stage = useStageName();
  if (!FROM_TO.includes(what)) return null;
  const one = (value: string | null) => {
    if (DAYS.includes(what)) return <DayText day={value} />;
    if (what === 'amount')
      return <MoneyText minor={value === null ? null : Number(value)} currency={currency} symbol />;
    return stage(value);
  };
  return (
    <>
      {one(before)} → {one(after)}
    </>
  );
}
