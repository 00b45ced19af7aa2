import type { PersonView } from '@qibu/contract';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Section } from '../../../ui/section.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './overview.module.css';

const SHOWN = 6;

/** How each person ranks us, based only on their own words; people without a view are counted. */
export function Views() {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  const { people, position } = deal.analysis;
  if (people.length === 0) return null;
  const chance = new Map(position.byPerson.map(({ contactId, p }) => [contactId, p.first]));
  const heard = people.filter(({ contactId }) => chance.has(contactId));
  const silent = people.filter(({ contactId }) => !chance.has(contactId));
  const shown = [...heard, ...silent].slice(0, SHOWN);
  const rest = people.length - shown.length;
  return (
    <Section title={t.deal.views.title} note={t.deal.views.note}>
      <dl className={css.rows}>
        {shown.map((person) => (
          <View key={person.contactId} person={person} chance={chance.get(person.contactId)} />
        ))}
      </dl>
      {rest > 0 && <p className={`${css.foot} soft`}>{fill(t.deal.views.rest, { count: rest })}</p>}
    </Section>
  );
}

function View({ person, chance }: { person: PersonView; chance: number | undefined }) {
  const t = useRoomText('deal');
  const { open } = useDeal();
  const [role] = person.roles;
  return (
    <div className={css.view}>
      <dt>
        {person.name} {role !== undefined && <span className="soft">{t.words.roleLong[role]}</span>}
      </dt>
      <dd>
        {chance === undefined ? (
          <span className="soft">{person.contacts === 0 ? t.deal.views.never : t.deal.views.silent}</span>
        ) : (
          <LinkButton onClick={() => open({ panel: 'why' })}>
            {t.words.verdict.first} {chance.toFixed(2)}
          </LinkButton>
        )}
      </dd>
    </div>
  );
}
