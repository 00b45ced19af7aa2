import type { AccountView } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { CUSTOMER_SIZES, type CustomerSize } from '@qibu/core';
import { type EditedField, nameField, textField } from '../../../editing/edited-field.ts';
import { whyNot } from '../../../editing/why-not.ts';

export type EditedName = 'name' | 'industry' | 'region' | 'creditCode' | 'owner' | 'size';
interface Around {
  readonly t: Words<'accounts'>;
  /** Who may own it. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** The fields of an account that its page and the list edit in place. */
export function editedAccountField(view: AccountView, name: EditedName, around: Around): EditedField<AccountView> {
  const { t } = around;
  const label = t.accounts.fields[name];
  const locked = whyNot(t, view.can[name === 'owner' ? 'handOver' : 'edit']);
  if (name === 'name') return nameField(view, { label, locked });
  if (name === 'size') return { ...sizeField(view, t), label, locked };
  if (name === 'owner') return { ...ownerField(view, around), label, locked };
  return textField(view, name, { label, locked });
}

type Inner = Omit<EditedField<AccountView>, 'label' | 'locked'>;

const sizeField = (view: AccountView, t: Around['t']): Inner => ({
  kind: 'choice',
  value: view.size,
  options: CUSTOMER_SIZES.map((size) => ({ value: size, label: t.words.customerSize[size] })),
  write: (chosen) =>
    chosen === null || chosen === view.size
      ? null
      : { patch: { size: chosen }, preview: { size: chosen as CustomerSize } },
});

const ownerField = (view: AccountView, { people }: Around): Inner => ({
  kind: 'choice',
  value: view.owner.id,
  options: people.map(({ id, name }) => ({ value: id, label: name })),
  write: (chosen) => {
    const owner = people.find(({ id }) => id === chosen);
    if (owner === undefined || owner.id === view.owner.id) return null;
    return { patch: { ownerId: owner.id }, preview: { owner: { id: owner.id, name: owner.name } } };
  },
});
