import { type Analysis, type Day, existedOn, judge, type Ledger, type Parameters } from '@qibu/core';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Scope } from '../db/scope.ts';
import { AppError, notFound } from '../error.ts';
import { type DealHead, loadHead, toFacts } from './deal-head.ts';
import { toLedger } from './ledger.ts';
import { ledgerParts } from './ledger-parts.ts';
import type { Snapshot } from './review-snapshot.ts';
import { parametersFor } from './rules.ts';

/** Everything about one deal, loaded by two statements: enough to judge it, to decide on it and to show it. */
export interface Dossier {
  readonly head: DealHead;
  readonly rows: DossierRows;
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
  return { head, rows, ledger: toLedger(toFacts(head), rows), parameters: parametersFor(head.overrides) };
}

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
      const speakers = eb
        .selectFrom('user_account as u')
        .where('u.workspace_id', '=', here)
        .where((w) =>
          w.or([
            w(
              'u.id',
              'in',
              w
                .selectFrom('evidence as e')
                .where(sql<boolean>`e.workspace_id = ${here}
              and (e.deal_id = ${head.id} or e.account_id = ${head.account_id}::uuid)`)
                .select('e.learned_by'),
            ),
            w(
              'u.id',
              'in',
              w
                .selectFrom('task as t')
                .where(sql<boolean>`t.workspace_id = ${here}
              and t.deal_id = ${head.id}`)
                .select('t.owner_id'),
            ),
          ]),
        )
        .select(['u.id', 'u.name']);
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
        jsonArrayFrom(interactions).as('interactions'),
        jsonArrayFrom(tasks).as('tasks'),
        jsonArrayFrom(dismissals).as('dismissals'),
        jsonArrayFrom(members).as('members'),
        jsonArrayFrom(speakers).as('speakers'),
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
