import type { ClosingView } from '@qibu/contract';
import type { Turn } from '@qibu/core';
import type { Lesson } from './record-turns.ts';

/** A turn as the dossier of its deal holds it. */
export interface TurnRow extends Lesson {
  readonly id: string;
  readonly what: Turn;
  readonly before: string | null;
  readonly after: string | null;
  readonly currency: string;
  readonly reason: string | null;
  readonly by: string | null;
  readonly byName: string | null;
  readonly happenedOn: string;
  readonly recordedOn: string;
  readonly recordedAt: string;
}

/** The turns of the deal `d` as a list of JSON, the oldest first. */
export const TURNS_OF = `(select coalesce(json_agg(x), '[]') from (
  select t.id, t.what, t.before, t.after, t.currency, t.reason, t.cause, t.competitor, t.our_price_minor "ourPriceMinor",
    t.their_price_minor "theirPriceMinor", t.missed_sign "missedSign", t.by_user "by", u.name "byName",
    t.happened_on "happenedOn", t.recorded_on "recordedOn", t.recorded_at "recordedAt"
  from deal_turn t left join user_account u on u.workspace_id = t.workspace_id and u.id = t.by_user
  where t.workspace_id = d.workspace_id and t.deal_id = d.id order by t.recorded_at, t.id) x)`;

export const turnBy = ({ by, byName }: TurnRow) => (by === null ? null : { id: by, name: byName ?? '' });

interface Ended {
  readonly closed_on: string | null;
  readonly outcome_reason: string | null;
}
const NOTHING_LEARNED: Lesson = {
  cause: null,
  competitor: null,
  ourPriceMinor: null,
  theirPriceMinor: null,
  missedSign: null,
};

/** How a deal ended that is closed on a day, imported ones by what the file said; null while it is open. */
export function closingOn(
  { closed_on, outcome_reason }: Ended,
  turns: readonly TurnRow[],
  asOf: string,
): ClosingView | null {
  if (closed_on === null || closed_on > asOf) return null;
  const last = turns.filter(({ what }) => what === 'outcome').at(-1);
  if (last === undefined || last.after === 'open')
    return { on: closed_on, reason: outcome_reason, by: null, ...NOTHING_LEARNED };
  const { reason, cause, competitor, ourPriceMinor, theirPriceMinor, missedSign } = last;
  return { on: closed_on, reason, by: turnBy(last), cause, competitor, ourPriceMinor, theirPriceMinor, missedSign };
}
