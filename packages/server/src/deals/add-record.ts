import type { DealView } from '@qibu/contract';
import { audit } from '../scope/audit.ts';
import type { Scope } from '../scope/scope.ts';
import { authorise } from './abilities.ts';
import { carryOn } from './carry-on.ts';
import { checkRecord } from './check-record.ts';
import { addContacts } from './add-contacts.ts';
import { addPeople, requireContacts } from './deal-people.ts';
import { loadDossier, withAdded } from './dossier.ts';
import { leadToKept } from './lead-to-kept.ts';
import { peopleIn } from './people-in-record.ts';
import type { RecordBody } from './record-body.ts';
import { requireOnlookers } from './hand-over/onlookers.ts';
import { requireReferences } from './references.ts';
import { recordRows, saveRecord, writtenIn } from './save-record.ts';
import { settle, settleDossier } from './settle.ts';

/** Puts on file what was seen, heard and promised, and what it shows: all of it or nothing. */
export async function addRecord(scope: Scope, id: string, asked: RecordBody): Promise<DealView> {
  const dossier = await loadDossier(scope, id, { lock: true });
  const body = await leadToKept(scope, asked);
  authorise(scope.actor, dossier.head, 'record');
  checkRecord({ scope, dossier, body });
  await addContacts(scope, dossier.head, body);
  const named = peopleIn(body);
  const people = [...new Set(named.map(({ id: contactId }) => contactId))];
  const users = body.tasks.flatMap(({ ownerId: taskOwner }, at) =>
    taskOwner === null ? [] : [{ path: `body.tasks.${at}.ownerId`, id: taskOwner }],
  );
  await Promise.all([requireContacts(scope, dossier.head, named), requireReferences(scope, { users })]);
  await requireOnlookers(scope, id, users);
  const rows = carryOn(scope, dossier, recordRows(scope, id, body));
  const [, added] = await Promise.all([
    addPeople(scope, id, people),
    saveRecord(scope, rows),
    audit(scope, {
      action: 'recorded',
      entity: 'deal',
      entityId: id,
      label: dossier.head.name,
      changes: { ...writtenIn(rows) },
    }),
  ]);
  const known = new Set(dossier.rows.people.map(({ contactId }) => contactId));
  const options = { touch: true, pastStays: true };
  // Whoever joins the deal brings a name, a post and a department with them.
  if (!people.every((contactId) => known.has(contactId))) return settle(scope, id, options);
  return settleDossier(scope, withAdded(dossier, added), options);
}
