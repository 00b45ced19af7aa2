import { Link } from '@tanstack/react-router';
import { useRoomText } from '../../lib/text.tsx';
import { Section } from '../../ui/section.tsx';
import type { ReviewView } from './agenda.ts';
import css from './review.module.css';
import type { ReviewSearch } from './review-search.ts';

type People = ReviewView['people'];

/** Whose deals are on the agenda: everyone's, or one person's. */
export function PeopleLine({ people, owner }: { people: People; owner: string | undefined }) {
  const t = useRoomText('review');
  return (
    <nav className={`${css.people} screen-only`} aria-label={t.review.team}>
      <Link to="/review" search={{}} aria-current={owner === undefined}>
        {t.review.everyone}
      </Link>
      {people.map(({ user, openDeals }) => (
        <Link key={user.id} to="/review" search={{ owner: user.id }} aria-current={owner === user.id}>
          {user.name} {openDeals}
        </Link>
      ))}
    </nav>
  );
}

/** One line per person: how many deals, how many of them need help. */
export function TeamTable({ people }: { people: People }) {
  const t = useRoomText('review');
  const { teamColumns: head } = t.review;
  return (
    <Section title={t.review.team}>
      <table className={css.table}>
        <thead>
          <tr>
            {[head.person, head.open, head.outOfControl, head.inflated, head.overdue].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ user, openDeals, outOfControl, inflated, overdue }) => (
            <tr key={user.id}>
              <td>
                <Link to="/review" search={{ owner: user.id }}>
                  {user.name}
                </Link>
              </td>
              <td>{openDeals}</td>
              <Figure owner={user.id} reason="out-of-control" count={outOfControl} />
              <Figure owner={user.id} reason="inflated" count={inflated} />
              <Figure owner={user.id} reason="promises" count={overdue} />
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface FigureProps {
  readonly owner: string;
  readonly reason: ReviewSearch['reason'] & string;
  readonly count: number;
}

/** A count that leads to the deals it counts. */
function Figure({ owner, reason, count }: FigureProps) {
  return (
    <td>
      {count === 0 ? (
        count
      ) : (
        <Link to="/review" search={{ owner, reason }} className="link">
          {count}
        </Link>
      )}
    </td>
  );
}
