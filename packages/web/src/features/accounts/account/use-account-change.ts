import { type AccountView, type BodyOf, getAccount, patchAccount } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { type ChangeHandle, type ChangeRules, type RecordFields, useChange } from '../../../editing/use-change.ts';
import { call, reading } from '../../../lib/api/index.ts';
import { useColleagues } from '../../../lib/colleagues.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { lookUp } from '@qibu/phrases/say';

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

function fieldName({ accounts: { fields } }: Words<'accounts'>, field: string): string {
  if (field === 'ownerId') return fields.owner;
  if (field === 'parentId') return fields.parent;
  return fields[field as Exclude<AccountField, 'ownerId' | 'parentId'>];
}

/** How the fields of an account are read, named and shown. */
export function useAccountFields(): RecordFields<AccountView> {
  const t = useRoomText('accounts');
  const people = useColleagues();
  return {
    read: READ,
    nameOf: (field) => fieldName(t, field),
    show: (view, field, value) => {
      if (value === null || value === undefined || value === '') return t.common.notStated;
      if (field === 'size') return lookUp(t.words.customerSize, String(value), String(value));
      if (typeof value === 'boolean') return value ? t.common.yes : t.common.no;
      if (field === 'ownerId') return people.find(({ id }) => id === value)?.name ?? view.owner.name;
      if (field === 'parentId') return view.parent?.id === value ? view.parent.name : t.accounts.fields.parent;
      return String(value);
    },
  };
}

/** How a change of the account's own fields is saved, named and shown. */
export function useAccountRules(accountId: string): ChangeRules<AccountView> {
  return {
    queryKey: reading(getAccount, { params: { id: accountId } }).queryKey,
    save: ({ id, version }, patch) =>
      call(patchAccount, { params: { id }, body: patch as AccountPatch, ifMatch: version }),
    // Its size and weight are in the judgement of every deal with it; its name is in every list.
    writes: patchAccount.writes,
    fields: useAccountFields(),
  };
}

/** Changes the account's own fields. */
export const useAccountChange = (view: AccountView): ChangeHandle<AccountView> =>
  useChange(view, useAccountRules(view.id));
