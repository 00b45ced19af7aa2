import { sql } from 'kysely';
import { keptPlan } from '../db/kept-plans.ts';
import type { Scope } from '../scope/scope.ts';
import { dealInScope, idList } from '../scope/deals-in-scope.ts';

/** Whose rows: these deals' own, and those kept on their accounts. */
export interface Subjects {
  readonly dealIds: readonly string[];
  readonly accountIds: readonly string[];
}

interface Dated {
  readonly id: string;
  readonly happenedOn: string;
  readonly recordedOn: string;
  readonly recordedAt: string;
}
interface OfDeal {
  readonly dealId: string;
}
interface OfAccount {
  readonly accountId: string;
}
interface EvidenceRow extends Dated {
  readonly kind: string;
  readonly quote: string;
  readonly saidBy: string | null;
  readonly learnedBy: string | null;
  readonly source: string;
  readonly supersedes: string | null;
  readonly retracts: boolean;
}
interface ClaimRow extends Dated {
  readonly slot: string;
  readonly value: unknown;
  readonly evidence: readonly string[];
  readonly statedBy: string | null;
}
interface SignalRow extends Dated, OfDeal {
  readonly signal: string;
  readonly answer: string;
  readonly by: string | null;
  readonly evidence: string;
}
interface MoveRow extends Dated, OfDeal {
  readonly from: string | null;
  readonly to: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly exception: boolean;
}
interface InteractionRow extends Dated, OfDeal {
  readonly kind: string;
  readonly with: readonly string[];
  readonly twoWay: boolean;
  readonly note: string;
  readonly by: string | null;
}
interface TaskRow extends Dated, OfDeal {
  readonly kind: string;
  readonly title: string;
  readonly ownerId: string | null;
  readonly contactId: string | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly agreed: boolean;
  readonly version: number;
}
interface DismissalRow extends Dated, OfDeal {
  readonly flag: string;
  readonly subject: string | null;
  readonly expiresOn: string;
}
interface PersonRow extends OfDeal {
  readonly contactId: string;
  /** Name and account are null when the reader may not see the contact (any more). */
  readonly name: string | null;
  readonly accountId: string | null;
  readonly title: string | null;
  readonly department: string | null;
  readonly addedOn: string;
  readonly removedOn: string | null;
  readonly titleChangedOn: string | null;
}
/** A ledger as it is stored, in the words of core. */
export interface LedgerRows {
  readonly people: readonly PersonRow[];
  readonly evidence: readonly (EvidenceRow & OfDeal)[];
  readonly claims: readonly (ClaimRow & OfDeal)[];
  readonly accountEvidence: readonly (EvidenceRow & OfAccount)[];
  readonly accountClaims: readonly (ClaimRow & OfAccount)[];
  readonly signals: readonly SignalRow[];
  readonly moves: readonly MoveRow[];
  readonly interactions: readonly InteractionRow[];
  readonly tasks: readonly TaskRow[];
  readonly dismissals: readonly DismissalRow[];
}

const list = (select: string): string => `(select coalesce(json_agg(x), '[]') from (select ${select}) x)`;
const DATED = 'r.id, r.happened_on "happenedOn", r.recorded_on "recordedOn", r.recorded_at "recordedAt"';
const EVIDENCE = `${DATED}, r.kind, r.quote, r.said_by "saidBy", r.learned_by "learnedBy", r.source, r.supersedes, r.retracts`;
const CLAIM = `${DATED}, r.slot, r.value, r.evidence, r.stated_by "statedBy"`;
const HERE = 'where r.workspace_id = s.workspace_id';
const DEAL = 'r.deal_id "dealId"';
const ACCOUNT = 'r.account_id "accountId"';
/** One list per table. `s` names workspace, deals and accounts; `@` is where they are compared. */
const LISTS: Readonly<Record<keyof LedgerRows, string>> = {
  people: `${DEAL}, r.contact_id "contactId", c.name, c.account_id "accountId", c.title, c.department, r.added_on "addedOn", r.removed_on "removedOn",
    r.title_changed_on "titleChangedOn"
    from deal_person r left join contact c on c.workspace_id = r.workspace_id and c.id = r.contact_id ${HERE} and r.deal_id @`,
  evidence: `${DEAL}, ${EVIDENCE} from evidence r ${HERE} and r.deal_id @`,
  claims: `${DEAL}, ${CLAIM} from claim r ${HERE} and r.deal_id @`,
  accountEvidence: `${ACCOUNT}, ${EVIDENCE} from evidence r ${HERE} and r.account_id @`,
  accountClaims: `${ACCOUNT}, ${CLAIM} from claim r ${HERE} and r.account_id @`,
  signals: `${DEAL}, ${DATED}, r.signal, r.answer, r.by_contact "by", r.evidence_id "evidence" from signal r ${HERE} and r.deal_id @`,
  moves: `${DEAL}, ${DATED}, r.from_stage "from", r.to_stage "to", r.by_user "by", r.reason, r.exception
    from stage_move r ${HERE} and r.deal_id @`,
  interactions: `${DEAL}, ${DATED}, r.kind, r.with_contacts "with", r.two_way "twoWay", r.note, r.by_user "by"
    from interaction r ${HERE} and r.deal_id @`,
  tasks: `${DEAL}, ${DATED}, r.kind, r.title, r.owner_id "ownerId", r.contact_id "contactId", r.due_on "dueOn",
    r.done_on "doneOn", r.agreed, r.version from task r ${HERE} and r.deal_id @`,
  dismissals: `${DEAL}, ${DATED}, r.flag, r.subject, r.expires_on "expiresOn" from flag_dismissal r ${HERE} and r.deal_id @`,
};
const columns = (compare: (column: 'deal' | 'account') => string) =>
  sql.raw(
    Object.entries(LISTS)
      .map(([name, select]) => {
        const column = select.endsWith('account_id @') ? 'account' : 'deal';
        return `${list(select.replace('@', compare(column)))} as "${name}"`;
      })
      .join(',\n'),
  );
const OF_MANY = columns((column) => `= any(s.${column}s)`);
// Compared with one value each, PostgreSQL trusts a plan made without knowing the values, and keeps it.
const OF_ONE = columns((column) => `= s.${column}`);

/** Everything recorded under some deals and their accounts: one statement, whatever their number. */
export async function loadLedgerRows({ tx, actor }: Scope, { dealIds, accountIds }: Subjects): Promise<LedgerRows> {
  const subjects = sql`select ${actor.workspaceId}::uuid as workspace_id, ${idList(dealIds)} as deals,
    ${idList(accountIds)} as accounts`;
  return theRow(await sql<LedgerRows>`select ${OF_MANY} from (${subjects}) s`.execute(tx));
}

/** The same for one deal and its account; null when the actor does not see it. */
export async function loadRowsOfDeal(scope: Scope, id: string): Promise<LedgerRows | null> {
  const subjects = sql`select d.workspace_id, d.id as deal, d.account_id as account from deal d
    where d.id = ${id}::uuid and ${dealInScope(scope)}`;
  const { rows } = await sql<LedgerRows>`select ${keptPlan} ${OF_ONE} from (${subjects}) s`.execute(scope.tx);
  return rows[0] ?? null;
}

function theRow<T>({ rows: [row] }: { readonly rows: readonly T[] }): T {
  if (!row) throw new Error('a select without conditions gave no row');
  return row;
}
