import { type PersonView, removePerson } from '@qibu/contract';
import { type PersonFacet, personSlot } from '@qibu/core';
import { useWrite } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { useKeepDeal } from '../../../parts/evidence/use-record.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { useDeal } from '../deal-scene.tsx';
import { FacetCell } from './facet-cell.tsx';
import css from './people.module.css';

const ALWAYS: readonly PersonFacet[] = ['win', 'result', 'contact-degree', 'executive'];
const COACH: readonly PersonFacet[] = ['coach-credible', 'coach-trusted', 'coach-wants-us'];

/** What a person gets out of it, how close we are, and for a coach the three tests. */
export function PersonDetails({ person }: { person: PersonView }) {
  const t = useRoomText('deal', 'method');
  const { locked } = useDeal();
  const facets = person.roles.includes('coach') ? [...ALWAYS, ...COACH] : ALWAYS;
  const reason = locked('people');
  const remove = useRemovePerson(person);
  return (
    <div className={css.details}>
      <dl>
        {facets.map((facet) => (
          <div key={facet}>
            <dt title={t.slots.person[facet].ask}>{t.slots.person[facet].label}</dt>
            <dd>
              <FacetCell person={person} facet={facet} slot={personSlot(person.contactId, facet)} />
            </dd>
          </div>
        ))}
      </dl>
      <ConfirmButton
        size="compact-sm"
        question={fill(t.deal.people.removeAsk, { name: person.name })}
        disabled={reason !== null}
        onConfirm={remove}
      >
        {t.deal.people.remove}
      </ConfirmButton>
    </div>
  );
}

function useRemovePerson(person: PersonView): () => void {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  const keep = useKeepDeal();
  const { mutate } = useWrite(removePerson, {
    onDone: (next) => {
      keep(next);
      showDone(fill(t.deal.people.removed, { name: person.name }));
    },
  });
  return () => mutate({ params: { id: deal.id, contactId: person.contactId } });
}
