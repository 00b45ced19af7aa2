import type { DealRow, StandingView } from '@qibu/contract';
import { adviceOf, type Day, daysBetween } from '@qibu/core';
import { type ListedColumn, toListedFields } from '../ledger/deal-fields.ts';
import type { DealHead } from '../ledger/deal-head.ts';
import type { Standing } from './columns.ts';

/** What a row shows of the deal itself. */
export type RowHead = Pick<
  DealHead,
  | ListedColumn
  | 'id'
  | 'name'
  | 'account_id'
  | 'account_name'
  | 'owner_id'
  | 'owner_name'
  | 'product_name'
  | 'amount_minor'
  | 'currency'
  | 'opened_on'
  | 'stage'
  | 'outcome'
  | 'closed_on'
  | 'updated_at'
  | 'version'
>;
/** What of a summary is shown. */
export type ShownStanding = Omit<Standing, 'as_of' | `question_${string}` | 'move_because' | 'move_value'>;
export interface RowParts {
  readonly head: RowHead;
  readonly standing: ShownStanding;
  /** Of the contact whom the next move is about. */
  readonly subjectName: string | null;
}

/** A stored standing as pages show it; days of silence are counted to the day of reading. */
const toStandingView = ({ standing, subjectName, head }: RowParts, silentDays: number | null): StandingView => ({
  verdict: standing.verdict as StandingView['verdict'],
  place: standing.place,
  pFirst: standing.p_first,
  stance: standing.stance,
  phase: standing.phase,
  evidencedStage: standing.evidenced_stage,
  inflated: standing.inflated,
  underControl: standing.under_control,
  indicatorsOk: standing.indicators_ok,
  unsettled: standing.unsettled,
  status: standing.status,
  flags: standing.flags,
  highFlags: standing.high_flags,
  mines: standing.mines,
  debt: standing.debt,
  risk: standing.risk,
  silentDays,
  lastContactOn: standing.last_contact_on,
  ...adviceView({ standing, subjectName, head }),
});

/** What to do, as the deal's own page says it: the next move is its first step where it mends something. */
function adviceView({ standing, subjectName, head }: RowParts): Pick<StandingView, 'advice' | 'move'> {
  const move = {
    id: standing.move_id,
    subject: standing.move_subject,
    subjectName,
    params: standing.move_params,
  };
  const stage = { claimed: head.stage, evidenced: standing.evidenced_stage, inflated: standing.inflated };
  return { advice: adviceOf(standing.course, stage, move), move };
}

const silentOn = (lastContactOn: string | null, today: Day): number | null =>
  lastContactOn === null ? null : daysBetween(lastContactOn as Day, today);

/** A deal as lists, board and Today show it on a day. */
export const toDealRow = (parts: RowParts, today: Day): DealRow =>
  rowOf(parts, silentOn(parts.standing.last_contact_on, today));

function rowOf(parts: RowParts, silentDays: number | null): DealRow {
  const { head } = parts;
  return {
    id: head.id,
    name: head.name,
    account: head.account_id === null ? null : { id: head.account_id, name: head.account_name ?? '' },
    owner: { id: head.owner_id, name: head.owner_name },
    product: head.product_name,
    amountMinor: head.amount_minor,
    currency: head.currency,
    openedOn: head.opened_on,
    stage: head.stage,
    outcome: head.outcome as DealRow['outcome'],
    closedOn: head.closed_on,
    ...toListedFields(head),
    standing: toStandingView(parts, silentDays),
    updatedAt: head.updated_at.toISOString(),
    version: head.version,
  };
}

// Within a JSON text a quotation mark is escaped, so no name can look like this.
const SILENT = '"silentDays":null';

/** The row as it is stored: finished JSON but for the days of silence. */
export const printRow = (parts: RowParts): string => JSON.stringify(rowOf(parts, null));

export interface ShownRow {
  readonly shown: string;
  readonly last_contact_on: string | null;
}

/** A stored row as it is sent on a day, in pieces. */
export function showOn(today: Day, { shown, last_contact_on }: ShownRow): readonly string[] {
  const days = silentOn(last_contact_on, today);
  const at = days === null ? -1 : shown.indexOf(SILENT);
  return at < 0 ? [shown] : [shown.slice(0, at), `"silentDays":${days}`, shown.slice(at + SILENT.length)];
}

/** The same, for a reply that puts other things around it. */
export const readOn = (today: Day, row: ShownRow): DealRow => JSON.parse(showOn(today, row).join('')) as DealRow;
