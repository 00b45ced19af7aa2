import { byName } from '../../../lib/by-name.ts';
import { Button } from '@mantine/core';
import type { PersonView } from '@qibu/contract';
import { INFLUENCES, ROLES } from '@qibu/core';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './people.module.css';
import { PersonRow } from './person-row.tsx';

/** The people of the deal: role, influence, support, response mode and last contact. */
export function PeopleSection() {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  const { people } = deal.analysis;
  const missing = ROLES.filter((role) => !people.some(({ roles }) => roles.includes(role)));
  if (people.length === 0)
    return (
      <EmptyState
        title={t.deal.people.emptyTitle}
        lines={[t.deal.people.emptyLine1, t.deal.people.emptyLine2]}
        action={<AddPerson />}
      />
    );
  return (
    <div className={css.tab}>
      <div className={css.lead}>
        <div>
          <p className="soft">{t.deal.people.lead}</p>
          {missing.length > 0 && (
            <p className={css.missing}>
              {fill(t.deal.people.missingRoles, {
                roles: missing.map((role) => t.words.roleLong[role]).join(t.common.joiner),
              })}
            </p>
          )}
        </div>
        <AddPerson />
      </div>
      <div className={css.head} aria-hidden="true">
        <span>{t.deal.people.columns.name}</span>
        <span>{t.deal.people.columns.roles}</span>
        <span>{t.deal.people.columns.influence}</span>
        <span>{t.deal.people.columns.support}</span>
        <span>{t.deal.people.columns.mode}</span>
        <span>{t.deal.people.columns.contact}</span>
      </div>
      <ul>
        {people.toSorted(byWeight).map((person) => (
          <PersonRow key={person.contactId} person={person} />
        ))}
      </ul>
    </div>
  );
}

const HEAVY = [...INFLUENCES, null];
const placeOf = ({ roles }: PersonView): number => (roles.includes('economic') ? 0 : 1);
/** Who decides comes first, then the heavier. */
const byWeight = (a: PersonView, b: PersonView): number =>
  placeOf(a) - placeOf(b) || HEAVY.indexOf(a.influence) - HEAVY.indexOf(b.influence) || byName(a.name, b.name);

function AddPerson() {
  const t = useRoomText('deal');
  const { open, locked } = useDeal();
  const reason = locked('people');
  return (
    <Button
      className="screen-only"
      variant="default"
      disabled={reason !== null}
      title={reason ?? ''}
      onClick={() => open({ panel: 'person' })}
    >
      {t.deal.people.add}
    </Button>
  );
}
