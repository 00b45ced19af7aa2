import type { BodyOf, patchUser, UserView } from '@qibu/contract';
import type { PersonDraft } from './person-fields.tsx';

export type PersonPatch = BodyOf<typeof patchUser>;

/** The fields in which a draft differs from the person; what is alike is not written, so it cannot undo others' work. */
export function personPatch(person: UserView, { name, title, kind, managerId, isAdmin }: PersonDraft): PersonPatch {
  const after = { name: name.trim(), title: title.trim() || null, kind, managerId, isAdmin };
  const changed = Object.entries(after).filter(([field, value]) => value !== person[field as keyof typeof after]);
  return Object.fromEntries(changed);
}
