import type { PersonView } from '@qibu/contract';
import { type PersonFacet, personSlot } from '@qibu/core';
import { useState } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { DayText } from '../../../ui/day-text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { signedWhole } from '../../../ui/numbers.ts';
import { useDeal } from '../deal-scene.tsx';
import { FacetCell } from './facet-cell.tsx';
import css from './people.module.css';
import { PersonDetails } from './person-details.tsx';
import { SupportRail } from './support-rail.tsx';

/** One person on a line; the rest of what we hold about them unfolds below. */
export function PersonRow({ person }: { person: PersonView }) {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  const [unfolded, setUnfolded] = useState(false);
  const known = deal.people.find(({ contactId }) => contactId === person.contactId);
  const cell = (facet: PersonFacet) => ({ person, facet, slot: personSlot(person.contactId, facet) });
  return (
    <li className={css.person}>
      <div className={css.row}>
        <div className={css.name}>
          <b>{person.name}</b>
          <small>{[known?.title, known?.department].filter(Boolean).join(' · ')}</small>
          <LinkButton className="screen-only" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? t.deal.mines.fewer : t.deal.people.moreFacets}
          </LinkButton>
        </div>
        <FacetCell {...cell('roles')} />
        <FacetCell {...cell('influence')} />
        <FacetCell {...cell('support')}>
          <SupportRail support={person.support} counted={person.effectiveSupport} />
        </FacetCell>
        <FacetCell {...cell('mode')} />
        <LastContact person={person} />
      </div>
      {unfolded && <PersonDetails person={person} />}
    </li>
  );
}

/** When we last had contact both ways; never means opposed. */
function LastContact({ person }: { person: PersonView }) {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  if (person.lastContactOn === null)
    return (
      <div className={css.cell} data-label={t.deal.people.columns.contact}>
        <span className={css.never}>{t.deal.people.never}</span>
        <small>{fill(t.deal.people.counted, { support: signedWhole(person.effectiveSupport) })}</small>
      </div>
    );
  return (
    <div className={css.cell} data-label={t.deal.people.columns.contact}>
      <DayText day={person.lastContactOn} relative from={deal.asOf} />
      <small>{fill(t.deal.people.times, { count: person.contacts })}</small>
    </div>
  );
}
