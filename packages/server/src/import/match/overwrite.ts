import { LIMITS } from '@qibu/contract';
import { COLUMN_OF } from '../../ledger/deal-fields.ts';
import { notePlus } from '../plan/note-lines.ts';
import type { Changes, Columns, Patch } from './change.ts';
import type { MatchedPlan } from './match-plan.ts';

/** Kinds whose stored values a person decides about; colleagues and products belong to administrators. */
export const ASKED_KINDS = ['accounts', 'contacts', 'deals'] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

/** Fields as a person sees them, with the columns that change together; the first says whether there is a value. */
const FIELDS: Readonly<Record<AskedKind, Readonly<Record<string, readonly string[]>>>> = {
  accounts: {
    name: ['name', 'name_key', 'grams', 'search'],
    creditCode: ['credit_code'],
    industry: ['industry'],
    region: ['region'],
    size: ['size'],
    strategic: ['strategic'],
    parent: ['parent_id'],
    owner: ['owner_id'],
    note: ['note'],
  },
  contacts: {
    name: ['name', 'grams', 'search'],
    account: ['account_id'],
    title: ['title'],
    department: ['department'],
    phone: ['phone'],
    email: ['email'],
    note: ['note'],
  },
  deals: {
    name: ['name', 'grams', 'search'],
    account: ['account_id'],
    owner: ['owner_id'],
    product: ['product_id'],
    amount: ['amount_minor', 'currency'],
    stage: ['stage'],
    outcome: ['outcome', 'closed_on', 'outcome_reason', 'outcome_edition_id'],
    openedOn: ['opened_on'],
    ...Object.fromEntries(Object.entries(COLUMN_OF).map(([field, column]) => [field, [column]])),
  },
};

/** What becomes of a field that differs: an empty one is filled, a note is added to, another is overwritten or stays. */
export type Becoming = 'fills' | 'adds' | 'overwrites' | 'stays';
export interface FieldChange {
  readonly field: string;
  readonly is: Becoming;
  readonly before: Columns;
  readonly after: Columns;
}
/** A stored record the file says something else of. */
export interface RecordChange {
  readonly kind: AskedKind;
  readonly id: string;
  readonly label: string;
  readonly fields: readonly FieldChange[];
  /** Contact who becomes a person of the deal. */
  readonly person: string | null;
}

const pick = (columns: Columns, names: readonly string[]): Columns =>
  Object.fromEntries(names.filter((name) => name in columns).map((name) => [name, columns[name]]));

function isEmpty(before: Columns, [lead = '', ...others]: readonly string[]): boolean {
  if (lead in before) return before[lead] === null;
  return others.every((name) => !(name in before) || before[name] === null);
}

/** A note is never replaced unasked, and nothing said in the file is lost: what it lacks is added. */
function addedNote({ before, after }: Patch): FieldChange | null {
  const [note, said] = [before.note, after.note];
  if (typeof note !== 'string' || typeof said !== 'string') return null;
  const whole = notePlus(note, said);
  if (whole === null || whole.length > LIMITS.note) return null;
  return { field: 'note', is: 'adds', before: { note }, after: { note: whole } };
}

function fieldsOf(kind: AskedKind, patch: Patch, isTicked: (field: string) => boolean): FieldChange[] {
  return Object.entries(FIELDS[kind]).flatMap(([field, columns]): FieldChange[] => {
    if (!columns.some((name) => name in patch.after)) return [];
    const [before, after] = [pick(patch.before, columns), pick(patch.after, columns)];
    if (isEmpty(before, columns)) return [{ field, is: 'fills', before, after }];
    if (isTicked(field)) return [{ field, is: 'overwrites', before, after }];
    const isSaid = field === 'note' && notePlus(String(before.note), String(after.note)) === null;
    if (isSaid) return [];
    return [(field === 'note' ? addedNote(patch) : null) ?? { field, is: 'stays', before, after }];
  });
}

interface Settled {
  readonly changes: Changes;
  readonly listed: readonly RecordChange[];
}

function settleKind(kind: AskedKind, changes: Changes, isTicked: (field: string) => boolean): Settled {
  const known = new Set(Object.values(FIELDS[kind]).flat());
  const patches: Patch[] = [];
  const listed: RecordChange[] = [];
  for (const patch of changes.patches) {
    const { id, label, person = null } = patch;
    const fields = fieldsOf(kind, patch, isTicked);
    if (fields.length > 0 || person !== null) listed.push({ kind, id, label, fields, person });
    const own = Object.keys(patch.after).filter((name) => !known.has(name));
    const done = fields.filter(({ is }) => is !== 'stays');
    const before = Object.assign(pick(patch.before, own), ...done.map((field) => field.before));
    const after = Object.assign(pick(patch.after, own), ...done.map((field) => field.after));
    if (Object.keys(after).length > 0 || person !== null) patches.push({ ...patch, before, after });
  }
  const unchanged = changes.unchanged + changes.patches.length - patches.length;
  return { changes: { ...changes, patches, unchanged }, listed };
}

export interface SettledPlan {
  readonly matched: MatchedPlan;
  readonly listed: readonly RecordChange[];
}

/** Lets a plan change of stored records only what is empty and what was ticked (`deals.amount`); without ticks said, all. */
export function settleOverwrites(matched: MatchedPlan, ticked: readonly string[] | undefined): SettledPlan {
  const all = ticked === undefined;
  const said = new Set(ticked);
  const settled = (kind: AskedKind) => settleKind(kind, matched[kind], (field) => all || said.has(`${kind}.${field}`));
  const [accounts, contacts, deals] = [settled('accounts'), settled('contacts'), settled('deals')];
  return {
    matched: { ...matched, accounts: accounts.changes, contacts: contacts.changes, deals: deals.changes },
    listed: [...deals.listed, ...accounts.listed, ...contacts.listed],
  };
}
