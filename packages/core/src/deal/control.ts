import type { CustomerFit } from '../customer/fit.ts';
import type { Held } from '../facts/claim.ts';
import type { DealFacts } from '../facts/ledger.ts';
import { type Hold, isFreshFact } from '../facts/holder.ts';
import type { Known } from '../facts/known.ts';
import { SSO_SLOTS, type SsoSlot } from '../facts/slot.ts';
import type { ControlRules } from './rules.ts';

export type SpecialReason = 'ideal-customer' | 'strategic' | 'top-decile' | 'over-threshold' | 'hearsay';
export interface Control {
  readonly underControl: boolean;
  readonly indicators: readonly { readonly slot: SsoSlot; readonly ok: boolean; readonly held: Held }[];
  readonly special: readonly SpecialReason[];
}

/** Under control only while all five indicators are fresh facts. Source: docs/method/deal.md#control. */
export function judgeControl(scene: {
  readonly known: Known;
  readonly hold: Hold;
  readonly customer: CustomerFit;
  readonly parameters: { readonly control: ControlRules };
}): Control {
  const indicators = SSO_SLOTS.map((slot) => {
    const held = scene.hold(slot);
    return { slot, ok: isFreshFact(held), held };
  });
  const underControl = indicators.every(({ ok }) => ok);
  const { deal } = scene.known;
  const reasons: Readonly<Record<SpecialReason, boolean>> = {
    'ideal-customer': scene.customer.grade === 'A',
    strategic: deal.account.strategic,
    'top-decile': deal.topDecile,
    'over-threshold': isOver(deal, scene.parameters.control.thresholdMinor),
    hearsay: !underControl && isHearsay(scene),
  };
  const special = (Object.keys(reasons) as SpecialReason[]).filter((reason) => reasons[reason]);
  return { underControl, indicators, special };
}

/** The limit is an amount of the workspace's currency: another currency's bare number says nothing about it. */
const isOver = ({ amountMinor, homeCurrency }: DealFacts, limit: number | null): boolean =>
  homeCurrency && limit !== null && amountMinor !== null && amountMinor >= limit;

/** What the representative reports: product, budget and date. Buyer and status are seen by others too. */
const REPORTED: readonly SsoSlot[] = ['sso.products', 'sso.budget', 'sso.completion'];

/** Something is reported, and all of it is based on nothing but our own conclusions. */
function isHearsay({ known, hold }: { readonly known: Known; readonly hold: Hold }): boolean {
  const reported = REPORTED.map((slot) => hold(slot)).filter(({ value }) => value !== null);
  const rests = reported.flatMap(({ evidence }) => evidence.flatMap(({ id }) => known.standsFor.get(id) ?? []));
  return reported.length > 0 && rests.every(({ kind }) => kind === 'inference');
}
