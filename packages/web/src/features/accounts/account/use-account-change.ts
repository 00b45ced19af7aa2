import {
  type AccountView,
  type BodyOf,
  getAccount,
  getDeal,
  listAccounts,
  listContacts,
  listDeals,
  listUsers,
  patchAccount,
} from '@qibu/contract';
import { type Dictionary } from '@qibu/phrases';
import { useQuery } from '@tanstack/react-query';
import type { Changing } from '../../../editing/use-change.ts';
import { useChange } from '../../../editing/use-change.ts';
import { call, reading } from '../../../lib/api/index.ts';
import { useText } from '../../../lib/text.tsx';

type AccountPatch = BodyOf<typeof patchAccount>;
type AccountField = keyof AccountPatch;

const READ: { readonly [F in AccountField]-?: (view: AccountView) => unknown } = {
  name: ({ name }) => name,
  industry: ({ industry }) => industry,
  region: ({ region }) => region,
  size: ({ size }) => size,
  strategic: ({ strategic }) => strategic,
  creditCode: ({ creditCode }) => creditCode,
  parentId: ({ parent }) => parent?.id ?? null,
  ownerId: ({ owner }) => owner.id,
  note: ({ note }) => note,
};
const readField = (view: AccountView, field: string): unknown => READ[field as AccountField](view);

/** What a field is called on the page. */
export function fieldName({ accounts: { fields } }: Dictionary, field: string): string {
  if (field === 'ownerId') return fields.owner;
  if (field === 'parentId') return fields.parent;
  return fields[field as Exclude<AccountField, 'ownerId' | 'parentId'>];
}

/** Changes the account's own fields. */
export function useAccountChange(view: AccountView): Changing<AccountView> {
  const t = useText();
  return useChange(view, {
    queryKey: reading(getAccount, { params: { id: view.id } }).queryKey,
    save: ({ id, version, patch }) =>
      call(patchAccount, { params: { id }, body: patch as AccountPatch, ifMatch: version }),
    // Its size and weight are in the judgement of every deal with it; its name is in every list.
    touches: [listAccounts, listDeals, getDeal, listContacts],
    read: readField,
    nameOf: (field) => fieldName(t, field),
  });
}

/** Colleagues who may own it. */
export function useColleagues() {
  const { data } = useQuery({ ...reading(listUsers, {}), staleTime: 300_000 });
  return (data?.items ?? []).filter(({ active }) => active);
}

/** A value of a field as people read it. */
export function useShownValue(view: AccountView): (value: unknown, field: string) => string {
  const t = useText();
  const people = useColleagues();
  const sizes: Readonly<Record<string, string>> = t.words.customerSize;
  return (value, field) => {
    if (value === null || value === undefined || value === '') return t.common.notStated;
    if (field === 'size') return sizes[String(value)] ?? String(value);
    if (typeof value === 'boolean') return value ? t.common.yes : t.common.no;
    if (field === 'ownerId') return people.find(({ id }) => id === value)?.name ?? view.owner.name;
    if (field === 'parentId') return view.parent?.id === value ? view.parent.name : t.accounts.fields.parent;
    return String(value);
  };
}
export const storedValue = readField;
