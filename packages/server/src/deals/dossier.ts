import { type Analysis, type Day, existedOn, judge, type Ledger, type Parameters } from '@qibu/core';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Scope } from '../db/scope.ts';
import { AppError, notFound } from '../error.ts';
import { type DealHead, loadHead, toFacts } from './deal-head.ts';
import { toLedger } from './ledger.ts';
import { ledgerParts } from './ledger-parts.ts';
import { loadUserNames } from './load-user-names.ts';
import type { Snapshot } from './review-snapshot.ts';
import { parametersFor } from './rules.ts';

/** Everything about one deal, loaded by three statements: enough to judge it, to decide on it and to show it. */
export interface Dossier {
  readonly head: DealHead;
  readonly rows: DossierRows;
  /** Names of the colleagues the rows mention. */
  readonly users: ReadonlyMap<string, string>;
  readonly ledger: Ledger;
  readonly parameters: Parameters;
}

interface Loading {
  /** Kept until the transaction ends: who decides on what he reads here decides alone. */
  readonly lock?: boolean;
  /** The bin is read too; everywhere else a deleted deal does not exist. */
  readonly deleted?: boolean;
}

/** Loads a deal the actor sees, or says that there is none. */
export async function loadDossier(scope: Scope, id: string, loading: Loading = {}): Promise<Dossier> {
  const head = await loadHead(scope, id, loading.lock ?? false);
  if (!head || (head.deleted_at !== null && !loading.deleted)) throw notFound();
  const rows = await loadRows(scope, head);
  const users = await loadUserNames(scope, usersIn(rows));
  return { head, rows, users, ledger: toLedger(toFacts(head), rows), parameters: parametersFor(head.overrides) };
}

const usersIn = (rows: DossierRows): string[] =>
  [
    ...[...rows.evidence, ...rows.accountEvidence].map(({ learnedBy }) => learnedBy),
    ...rows.claims.map(({ statedBy }) => statedBy),
    ...[...rows.moves, ...rows.interactions].map(({ by }) => by),
    ...rows.tasks.map(({ ownerId }) => ownerId),
  ].filter((id) => id !== null);

async function loadRows(scope: Scope, head: DealHead) {
  const subjects = { dealIds: [head.id], accountIds: head.account_id === null ? [] : [head.account_id] };
  const here = scope.actor.workspaceId;
  return scope.tx
    .selectNoFrom((eb) => {
      const { people, evidence, claims, signals, moves, interactions, tasks, dismissals, ...account } = ledgerParts(
        eb,
        scope,
        subjects,
      );
      const members = eb
        .selectFrom('deal_member as m')
        .innerJoin('user_account as u', (join) =>
          join.onRef('u.workspace_id', '=', 'm.workspace_id').onRef('u.id', '=', 'm.user_id'),
        )
        .where('m.workspace_id', '=', here)
        .where('m.deal_id', '=', head.id)
        .orderBy('m.added_at')
        .orderBy('m.user_id')
        .select(['m.user_id as id', 'u.name', 'm.part']);
      const reviews = eb
        .selectFrom('review as v')
        .where('v.workspace_id', '=', here)
        .where('v.deal_id', '=', head.id)
        .select(['v.at', 'v.on_day as onDay', sql<Snapshot>`v.snapshot`.as('snapshot')]);
      return [
        jsonArrayFrom(people).as('people'),
        jsonArrayFrom(evidence).as('evidence'),
        jsonArrayFrom(claims).as('claims'),
        jsonArrayFrom(account.accountEvidence).as('accountEvidence'),
        jsonArrayFrom(account.accountClaims).as('accountClaims'),
        jsonArrayFrom(signals).as('signals'),
        jsonArrayFrom(moves).as('moves'),
        jsonArrayFrom(interactions.select(['r.note', 'r.by_user as by'])).as('interactions'),
        jsonArrayFrom(tasks).as('tasks'),
        jsonArrayFrom(dismissals).as('dismissals'),
        jsonArrayFrom(members).as('members'),
        jsonArrayFrom(reviews).as('reviews'),
      ];
    })
    .executeTakeFirstOrThrow();
}
export type DossierRows = Awaited<ReturnType<typeof loadRows>>;

/** Judges a deal on a day; before it was opened there is nothing to judge. */
export function judgeDossier({ ledger, parameters }: Dossier, asOf: Day): Analysis {
  if (!existedOn(ledger, asOf)) throw new AppError('deal.notYet', { params: { openedOn: ledger.deal.openedOn } });
  return judge(ledger, parameters, asOf);
}
