import type { PersonView } from '@qibu/contract';
import type { PersonFacet } from '@qibu/core';
import type { ReactNode } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { ClaimEdit } from '../../../parts/evidence/claim-edit.tsx';
import { HeldMark } from '../../../parts/evidence/held-mark.tsx';
import { heldOf } from '../../../parts/evidence/held-of.ts';
import { useDeal } from '../deal-scene.tsx';
import css from './people.module.css';

interface FacetCellProps {
  readonly person: PersonView;
  readonly facet: PersonFacet;
  readonly slot: string;
  /** Drawn instead of the words of the value. */
  readonly children?: ReactNode;
}

/** One facet of a person: its mark, its value; a click changes it and asks what it is based on. */
export function FacetCell({ person, facet, slot, children }: FacetCellProps) {
  const t = useRoomText('deal', 'evidence', 'method');
  const { deal, words, locked } = useDeal();
  const held = heldOf(deal, slot);
  const label = t.slots.person[facet].label;
  const value = words.value(held);
  return (
    <div className={css.cell} data-label={label}>
      <HeldMark deal={deal} words={words} held={held} bare />
      <ClaimEdit
        deal={deal}
        held={held}
        label={fill(t.evidence.timeline.person, { who: person.name, facet: label })}
        locked={locked('record')}
        display={children ?? value ?? <span className="soft">{t.deal.people.none}</span>}
      />
    </div>
  );
}
