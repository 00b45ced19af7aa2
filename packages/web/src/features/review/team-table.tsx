import { Link } from '@tanstack/react-router';
import { useText } from '../../lib/text.tsx';
import { Section } from '../../ui/section.tsx';
import type { ReviewView } from './agenda.ts';
import css from './review.module.css';

interface TeamTableProps {
  readonly people: ReviewView['people'];
  readonly owner: string | undefined;
}

/** One line per person; a name narrows the agenda to his deals. */
export function TeamTable({ people, owner }: TeamTableProps) {
  const t = useText();
  const { teamColumns: head } = t.review;
  return (
    <Section
      title={t.review.team}
      aside={
        owner !== undefined && (
          <Link to="/review" search={{}} className="link small">
            {t.review.everyone}
          </Link>
        )
      }
    >
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
                <Link to="/review" search={{ owner: user.id }} aria-current={owner === user.id}>
                  {user.name}
                </Link>
              </td>
              <td>{openDeals}</td>
              <td>{outOfControl}</td>
              <td>{inflated}</td>
              <td className={overdue > 0 ? css.late : undefined}>{overdue}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
