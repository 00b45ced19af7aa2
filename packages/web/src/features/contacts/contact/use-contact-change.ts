import {
  type BodyOf,
  type ContactView,
  getAccount,
  getContact,
  getDeal,
  listContacts,
  listDeals,
  patchContact,
} from '@qibu/contract';
import type { Dictionary } from '@qibu/phrases';
import { type Changing, useChange } from '../../../editing/use-change.ts';
import { call, reading } from '../../../lib/api/index.ts';
import { useText } from '../../../lib/text.tsx';

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
export const storedValue = (view: ContactView, field: string): unknown => READ[field as ContactField](view);

/** What a field is called on the page. */
export const fieldName = ({ contacts: { fields } }: Dictionary, field: string): string =>
  field === 'accountId' ? fields.account : fields[field as Exclude<ContactField, 'accountId'>];

/** Changes the contact's own fields. */
export function useContactChange(view: ContactView): Changing<ContactView> {
  const t = useText();
  return useChange(view, {
    queryKey: reading(getContact, { params: { id: view.id } }).queryKey,
    save: ({ id, version, patch }) =>
      call(patchContact, { params: { id }, body: patch as ContactPatch, ifMatch: version }),
    touches: [listContacts, getAccount, getDeal, listDeals],
    read: storedValue,
    nameOf: (field) => fieldName(t, field),
  });
}

/** A value of a field as people read it. */
export function useShownValue(view: ContactView): (value: unknown, field: string) => string {
  const t = useText();
  const bases: Readonly<Record<string, string>> = t.contacts.bases;
  return (value, field) => {
    if (value === null || value === undefined || value === '') return t.common.notStated;
    if (field === 'basis') return bases[String(value)] ?? String(value);
    if (field === 'accountId') return view.account.id === value ? view.account.name : t.contacts.fields.account;
    return String(value);
  };
}
