import { type DealView, listContacts } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reading } from '../../lib/api/index.ts';
import type { VisitDraft } from './visit-draft.ts';
import type { Person } from './visit-part.ts';

const OFFERED = 12;

/** Who may have been met: the people of the deal, the customer's other contacts, those found by typing, and those new. */
export function usePeopleMet(deal: DealView, draft: VisitDraft) {
  const [found, setFound] = useState<readonly Person[]>([]);
  const account = deal.account?.id;
  const { data } = useQuery({
    ...reading(listContacts, { query: { account: account ?? '', limit: OFFERED } }),
    enabled: account !== undefined,
  });
  const removed = new Set(deal.people.filter(({ removedOn }) => removedOn !== null).map(({ contactId }) => contactId));
  const here = deal.people
    .filter(({ contactId }) => !removed.has(contactId))
    .map(({ contactId, name, title }) => ({ id: contactId, name, title }));
  const others = (data?.items ?? []).filter(({ id }) => !removed.has(id));
  const all = new Map<string, Person>();
  for (const { id, name, title } of [...here, ...others, ...found, ...draft.newPeople])
    if (!all.has(id)) all.set(id, { id, name, title: title || null });
  return { people: [...all.values()], find: (person: Person) => setFound((now) => [...now, person]) };
}
