import { sql } from 'kysely';
import type { Scope } from '../../scope/scope.ts';
import { dealInScope, idList } from '../../scope/deals-in-scope.ts';
import type { DealRecord } from '../plan/records.ts';
import type { Changes, CreatedRecord, Patch } from './change.ts';

interface PeopleMatch {
  readonly records: readonly DealRecord[];
  readonly deals: Changes;
  readonly contacts: ReadonlyMap<string, string>;
}

interface StoredDeal {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly people: readonly string[];
}

/** The contact each deal's row names, by the deal's id. */
function namedPeople({ records, deals, contacts }: PeopleMatch): Map<string, string> {
  return new Map(
    records.flatMap(({ key, contact }): [string, string][] => {
      const [id, person] = [deals.ids.get(key), contact === null ? undefined : contacts.get(contact)];
      return id === undefined || person === undefined ? [] : [[id, person]];
    }),
  );
}

const withPerson = (created: CreatedRecord, named: ReadonlyMap<string, string>): CreatedRecord => {
  const person = named.get(created.id);
  return person === undefined ? created : { ...created, person };
};

/** A person the file adds to a stored deal changes that deal; people removed before stay off. */
export async function withPeople(scope: Scope, meeting: PeopleMatch): Promise<Changes> {
  const { deals } = meeting;
  const named = namedPeople(meeting);
  if (named.size === 0) return deals;
  const found = await sql<StoredDeal>`select d.id, d.name, d.version, array(select p.contact_id::text from deal_person p
      where p.workspace_id = d.workspace_id and p.deal_id = d.id) as people
    from deal d where ${dealInScope(scope)} and d.id = any(${idList([...named.keys()])})
    order by d.id`.execute(scope.tx);
  const patches = new Map(deals.patches.map((patch) => [patch.id, patch]));
  for (const { id, name, version, people } of found.rows) {
    const person = named.get(id);
    if (person === undefined || people.includes(person)) continue;
    const patch: Patch = patches.get(id) ?? { id, label: name, version, before: {}, after: {} };
    patches.set(id, { ...patch, person });
  }
  const more = patches.size - deals.patches.length;
  const created = deals.created.map((each) => withPerson(each, named));
  return { ...deals, created, patches: [...patches.values()], unchanged: deals.unchanged - more };
}
