import type { ContactView } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { signedWhole } from '../../../ui/numbers.ts';
import { Section } from '../../../ui/section.tsx';
import css from './contact.module.css';

/** The deals this person is in, with their role and support in each. */
export function InDeals({ view }: { view: ContactView }) {
  const t = useRoomText('contacts');
  const { deals } = t.contacts;
  return (
    <Section title={deals.title}>
      {view.inDeals.length === 0 && <p className="soft">{deals.none}</p>}
      <ul className={css.deals}>
        {view.inDeals.map(({ id, name, roles, support, outcome }) => (
          <li key={id}>
            <Link to="/deals/$dealId" params={{ dealId: id }} search={{ section: 'people' }}>
              {name}
            </Link>
            <span className={roles.length === 0 ? 'soft' : undefined}>
              {roles.length === 0 ? deals.noRole : roles.map((role) => t.words.roleLong[role]).join(t.common.joiner)}
            </span>
            <span className={support === null ? 'soft' : undefined}>
              {support === null ? deals.noSupport : fill(deals.support, { support: signedWhole(support) })}
            </span>
            <span className="soft">{t.words.outcome[outcome]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
