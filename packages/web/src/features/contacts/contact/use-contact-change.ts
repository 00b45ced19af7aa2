import { type BodyOf, type ContactView, getContact, patchContact } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { type ChangeHandle, type ChangeRules, type RecordFields, useChange } from '../../../editing/use-change.ts';
import { call, reading } from '../../../lib/api/index.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { lookUp } from '@qibu/phrases/say';

type ContactPatch = BodyOf<typeof patchContact>;
type ContactField = keyof ContactPatch;

const READ: { readonly [F in ContactField]-?: (view: ContactView) => unknown } = {
  name: ({ name }) => name,
  accountId: ({ account }) => account.id,
  title: ({ title }) => title,
  department: ({ department }) => department,
  phone: ({ phone }) => phone,
  email: ({ email }) => email,
  note: ({ note }) => note,
  basis: ({ basis }) => basis,
  purpose: ({ purpose }) => purpose,
};

const fieldName = ({ contacts: { fields } }: Words<'contacts'>, field: string): string =>
  field === 'accountId' ? fields.account : fields[field as Exclude<ContactField, 'accountId'>];

/** How the fields of a contact are read, named and shown. */
export function useContactFields(): RecordFields<ContactView> {
  const t = useRoomText('contacts');
  return {
    read: READ,
    nameOf: (field) => fieldName(t, field),
    show: (view, field, value) => {
      if (value === null || value === undefined || value === '') return t.common.notStated;
      if (field === 'basis') return lookUp(t.contacts.bases, String(value), String(value));
      if (field === 'accountId') return view.account.id === value ? view.account.name : t.contacts.fields.account;
      return String(value);
    },
  };
}

/** How a change of the contact's own fields is saved, named and shown. */
export function useContactRules(contactId: string): ChangeRules<ContactView> {
  return {
    queryKey: reading(getContact, { params: { id: contactId } }).queryKey,
    save: ({ id, version }, patch) =>
      call(patchContact, { params: { id }, body: patch as ContactPatch, ifMatch: version }),
    writes: patchContact.writes,
    fields: useContactFields(),
  };
}

/** Changes the contact's own fields. */
export const useContactChange = (view: ContactView): ChangeHandle<ContactView> =>
  useChange(view, useContactRules(view.id));
