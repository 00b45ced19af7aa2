import { LIMITS } from '@qibu/contract';
import { nameKey } from '../values/name-key.ts';
import { OUTCOME_TARGETS, type OutcomeTarget } from '../values/stage.ts';
import type { Book } from './book.ts';
import { readDealFields } from './deal-fields.ts';
import { SKIP } from './mapping.ts';
import { readId } from './own-id.ts';
import { accountFacts, readOwner } from './plan-records.ts';
import { readContact } from './read-contact.ts';
import type { DealRecord } from './records.ts';
import type { RowReader } from './row-reader.ts';

const isOutcome = (text: string): text is OutcomeTarget => OUTCOME_TARGETS.some((outcome) => outcome === text);

/** The answer for a stage or outcome word; null = none given or to be left out. */
function readPlace(reader: RowReader, book: Book, field: 'stage' | 'outcome'): string | null {
  const text = reader.text(field);
  if (text === null) return null;
  const to = book.answer('stage', text);
  if (to === SKIP) return null;
  return to == null ? reader.fail(field, 'value.stage', text) : to;
}

interface PlacedDeal {
  readonly stage: string | null;
  readonly outcome: OutcomeTarget | null;
}
/** Stage and outcome stand in one column or in two; an outcome column decides the outcome. */
function readPlaces(reader: RowReader, book: Book): PlacedDeal {
  const places = [readPlace(reader, book, 'outcome'), readPlace(reader, book, 'stage')].filter(
    (place) => place !== null,
  );
  const outcomes = places.filter(isOutcome);
  return { stage: places.find((place) => !isOutcome(place)) ?? null, outcome: outcomes[0] ?? null };
}

function readProduct(reader: RowReader, book: Book): { key: string | null; text: string | null } {
  const text = reader.text('product', LIMITS.name);
  if (text === null) return { key: null, text };
  const key = book.product(text, reader.origin);
  return { key: key === undefined ? reader.fail('product', 'value.product', text) : key, text };
}

/** Date columns mean the expected day on an open deal and the actual one on a closed one, whatever their header. */
function settleDates(reader: RowReader, outcome: OutcomeTarget | null, expected: string | null) {
  const actual = reader.day('closedOn');
  const closed = outcome !== null && outcome !== 'open';
  return {
    openedOn: reader.day('openedOn'),
    stageOn: reader.day('stageOn'),
    closesOn: expected ?? (closed ? null : actual),
    closedOn: closed ? (actual ?? expected) : null,
  };
}

/** What a deal is known by that has neither id nor number. */
export const dealKey = (account: string | null, name: string): string => `${account ?? ''}\n${nameKey(name)}`;

/** Reads a deal; null when something in its row is wrong. It is known by its id, the file's number, or account and name. */
export function planDeal(reader: RowReader, book: Book): DealRecord | null {
  const id = readId(reader);
  const own = reader.code('key', LIMITS.name);
  const named = reader.text('name', LIMITS.name);
  const accountName = reader.text('account', LIMITS.name);
  const facts = accountFacts(reader);
  const owner = readOwner(reader, book);
  const product = readProduct(reader, book);
  const amount = reader.money('amount');
  const placed = readPlaces(reader, book);
  const fields = readDealFields(reader);
  const dates = settleDates(reader, placed.outcome, fields.closesOn);
  const name = named ?? ([accountName, product.text].filter(Boolean).join(' · ').slice(0, LIMITS.name) || own);
  if (name === null) reader.fail('name', 'value.required', '');
  if (name === null || reader.problems.length > 0) return null;
  const account = accountName === null ? null : book.mentionAccount(accountName, reader.origin, facts);
  const contact = readContact(reader, book, account);
  if (reader.problems.length > 0) return null;
  return {
    ...reader.origin,
    key: id ?? own ?? dealKey(account, name),
    id,
    number: own,
    name,
    named: named !== null,
    account,
    owner,
    product: product.key,
    amountMinor: amount?.minor ?? null,
    currency: reader.currency() ?? amount?.currency ?? null,
    ...placed,
    ...fields,
    ...dates,
    note: reader.withKept(fields.note),
    contact,
  };
}
