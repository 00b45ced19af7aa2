import type { PersonView } from '@qibu/contract';
import { placeUnproven, type Probabilities, STATES } from '@qibu/core';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { chanceText } from '../../../ui/numbers.ts';
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
  const views = new Map(position.byPerson.map(({ contactId, p }) => [contactId, p]));
  const heard = people.filter(({ contactId }) => views.has(contactId));
  const silent = people.filter(({ contactId }) => !views.has(contactId));
  const shown = [...heard, ...silent].slice(0, SHOWN);
  const rest = people.length - shown.length;
  return (
    <Section title={t.deal.views.title} note={t.deal.views.note}>
      <dl className={css.rows}>
        {shown.map((person) => (
          <View key={person.contactId} person={person} view={views.get(person.contactId)} />
        ))}
      </dl>
      {rest > 0 && <p className={`${css.foot} soft`}>{fill(t.deal.views.rest, { count: rest })}</p>}
    </Section>
  );
}

/** Where this person most likely ranks us; of two alike the worse, as in the verdict. */
const likeliest = (p: Probabilities) => STATES.reduce((most, one) => (p[one] >= p[most] ? one : most));

function View({ person, view }: { person: PersonView; view: Probabilities | undefined }) {
  const t = useRoomText('deal');
  const { open } = useDeal();
  const [role] = person.roles;
  return (
    <div className={css.view}>
      <dt>
        {person.name} {role !== undefined && <span className="soft">{t.words.roleLong[role]}</span>}
      </dt>
      <dd>
        {view === undefined ? (
          <span className="soft">{person.contacts === 0 ? t.deal.views.never : t.deal.views.silent}</span>
        ) : (
          <LinkButton onClick={() => open({ panel: 'why' })}>
            {t.words.place[placeUnproven(likeliest(view))]} {chanceText(view[likeliest(view)])}
          </LinkButton>
        )}
      </dd>
    </div>
  );
}
