import { accountSlot } from '../facts/slot.ts';
import { evidenceOf, flag } from './flag-rule.ts';

const customerUnfit = flag(
  'customer-unfit',
  { severity: 'medium', remedy: 'requalify-customer', urgency: 0.54 },
  ({ customer }) =>
    customer.grade === 'C'
      ? [
          {
            params: { score: customer.score ?? 0, grade: customer.grade },
            evidence: customer.criteria.flatMap(({ held }) => evidenceOf(held)),
          },
        ]
      : [],
);

const paymentRisk = flag(
  'payment-risk',
  { severity: 'high', remedy: 'secure-payment', urgency: 0.55 },
  ({ customer, hold }) => (customer.paymentWarning ? [{ evidence: evidenceOf(hold(accountSlot('payment'))) }] : []),
);

/** A customer who does not fit, or does not pay, however large the name. */
export const customerFlags = [customerUnfit, paymentRisk] as const;
