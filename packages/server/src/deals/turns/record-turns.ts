import type { ClosingCause, Turn } from '@qibu/core';
import { newId } from '../../db/id.ts';
import type { DealHead } from '../../ledger/deal-head.ts';
import type { Scope } from '../../scope/scope.ts';

/** What was learned from the end of a deal. */
export interface Lesson {
  readonly cause: ClosingCause | null;
  readonly competitor: string | null;
  readonly ourPriceMinor: number | null;
  readonly theirPriceMinor: number | null;
  readonly missedSign: string | null;
}
export interface NewTurn {
  readonly what: Turn;
  readonly before: string | null;
  readonly after: string | null;
  readonly on?: string;
  readonly currency?: string;
  readonly reason?: string | null;
  readonly lesson?: Lesson;
}

/** Keeps what a deal turned from and to, for its timeline and for the week’s news. */
export async function recordTurns(scope: Scope, deal: DealHead, turns: readonly NewTurn[]): Promise<void> {
  const { tx, actor, now, today } = scope;
  if (turns.length === 0) return;
  await tx
    .insertInto('deal_turn')
    .values(
      turns.map(({ what, before, after, on = today, currency = deal.currency, reason = null, lesson }) => ({
        workspace_id: actor.workspaceId,
        id: newId(),
        deal_id: deal.id,
        what,
        before,
        after,
        currency,
        reason,
        cause: lesson?.cause ?? null,
        competitor: lesson?.competitor ?? null,
        our_price_minor: lesson?.ourPriceMinor ?? null,
        their_price_minor: lesson?.theirPriceMinor ?? null,
        missed_sign: lesson?.missedSign ?? null,
        by_user: actor.userId,
        happened_on: on,
        recorded_on: today,
        recorded_at: now,
      })),
    )
    .execute();
}
