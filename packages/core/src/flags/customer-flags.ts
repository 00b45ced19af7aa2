import { accountSlot } from '../facts/slot.ts';
import { evidenceOf, type FlagFamily, raise } from './scene.ts';

/** A customer who does not fit, or does not pay, however large his name. */
export const customerFlags: FlagFamily = ({ customer, hold }) => [
  ...(customer.grade === 'C'
    ? [
        raise('customer-unfit', {
          params: { score: customer.score ?? 0, grade: customer.grade },
          evidence: customer.criteria.flatMap(({ held }) => evidenceOf(held)),
        }),
      ]
    : []),
  ...(customer.paymentWarning ? [raise('payment-risk', { evidence: evidenceOf(hold(accountSlot('payment'))) })] : []),
];
