import type { AccountView } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { useRoomText } from '../../../lib/text.tsx';
import { Section } from '../../../ui/section.tsx';
import css from './account.module.css';

/** Who is there. */
export function People({ view }: { view: AccountView }) {
  const t = useRoomText('accounts');
  const { people } = t.accounts;
  return (
    <Section
      title={people.title}
      aside={
        <Link to="/contacts" search={{ account: view.id, new: true }}>
          {people.add}
        </Link>
      }
    >
      {view.people.length === 0 && <p className="soft">{people.none}</p>}
      <ul className={css.people}>
        {view.people.map(({ id, name, title, department }) => (
          <li key={id}>
            <Link to="/contacts/$contactId" params={{ contactId: id }}>
              {name}
            </Link>
            <span className="soft">{[department, title].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
