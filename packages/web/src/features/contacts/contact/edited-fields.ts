import type { ContactView } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { type EditedField, nameField, textField } from '../../../editing/edited-field.ts';
import { whyNot } from '../../../editing/why-not.ts';

export type EditedName = 'name' | 'title' | 'department' | 'phone' | 'email';

/** The fields of a contact that their page and the list edit in place. */
export function editedContactField(
  view: ContactView,
  name: EditedName,
  t: Words<'contacts'>,
): EditedField<ContactView> {
  const around = { label: t.contacts.fields[name], locked: whyNot(t, view.can['edit']) };
  return name === 'name' ? nameField(view, around) : textField(view, name, around);
}
