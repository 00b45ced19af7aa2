import type { DealView } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { type EditedField, nameField } from '../../editing/edited-field.ts';
import { lockReason } from './abilities.ts';

export type EditedName = 'name' | 'amount' | 'closes';

/** The fields of a deal that its head and the lists edit in place. */
export function editedDealField(deal: DealView, name: EditedName, t: Words<'deal'>): EditedField<DealView> {
  const locked = lockReason(deal, 'edit', t);
  const { amountMinor, closesOn, currency } = deal;
  if (name === 'name') return nameField(deal, { label: t.deal.head.name, locked });
  if (name === 'amount')
    return {
      label: t.deal.head.amount,
      kind: 'money',
      currency,
      value: amountMinor,
      locked,
      write: (typed) => {
        const next = typeof typed === 'number' ? typed : null;
        return next === amountMinor ? null : { patch: { amountMinor: next }, preview: { amountMinor: next } };
      },
    };
  return {
    label: t.deal.fields.closesOn,
    kind: 'day',
    value: closesOn,
    locked,
    write: (typed) => {
      const next = typeof typed === 'string' ? typed : null;
      return next === closesOn ? null : { patch: { closesOn: next }, preview: { closesOn: next } };
    },
  };
}
