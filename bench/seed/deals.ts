import { addDays, type Day } from '@qibu/core';
import { searchColumns } from '../../packages/server/src/text/grams.ts';
import type { AccountSeed } from './accounts.ts';
import { dealName } from './names.ts';
import type { Random } from './random.ts';

const STAGE_IDS = ['target', 'intent', 'set-up', 'recognition', 'negotiation', 'close'] as const;
// Few enough instants that many deals share one, and in microseconds, as an import of another system leaves them.
const INSTANTS = 20_000;

export interface Ground {
  readonly workspaceId: string;
  readonly today: Day;
  readonly accounts: readonly AccountSeed[];
  readonly products: readonly string[];
  readonly owners: readonly string[];
}

function instant(random: Random): string {
  const tick = random.whole(0, INSTANTS);
  const second = new Date(Date.UTC(2025, 0, 1) + tick * 2_000_000).toISOString().slice(0, 19);
  return `${second}.${String((tick * 7_919) % 1_000_000).padStart(6, '0')}Z`;
}

function outcomeOf(random: Random): 'open' | 'won' | 'lost' | 'stopped' {
  const at = random.next();
  if (at < 0.24) return 'open';
  if (at < 0.7) return 'won';
  return at < 0.98 ? 'lost' : 'stopped';
}

/** A deal: a quarter are open, as in the real pipeline of 8,800; one in twenty has no amount, one in ten no account. */
export function dealRow(random: Random, at: number, { workspaceId, today, accounts, products, owners }: Ground) {
  const account = random.chance(0.9) ? random.pick(accounts) : null;
  const outcome = outcomeOf(random);
  const opened = addDays(today, -random.whole(10, 500));
  const name = dealName(random, account?.name ?? null);
  const stageAt = Math.min(random.whole(0, 6), random.whole(0, 6)) - 1;
  return {
    workspace_id: workspaceId,
    id: random.id(1_000_000 + at),
    name,
    account_id: account?.id ?? null,
    owner_id: random.pick(owners),
    product_id: random.chance(0.8) ? random.pick(products) : null,
    amount_minor: random.chance(0.95) ? Math.round(Math.exp(13 + random.normal() * 1.2)) * 1_000 : null,
    currency: random.chance(0.97) ? 'CNY' : 'USD',
    closes_on: random.chance(0.92) ? addDays(opened, random.whole(60, 600)) : null,
    opened_on: opened,
    stage: STAGE_IDS[stageAt] ?? null,
    outcome,
    closed_on: outcome === 'open' ? null : addDays(opened, random.whole(5, 9)),
    outcome_reason: null,
    status_claimed: random.chance(0.3) ? 'in-progress' : null,
    source: null,
    note: null,
    import_key: null,
    ...searchColumns(name),
    origin: 'own',
    version: 1,
    created_by: null,
    created_at: instant(random),
    updated_at: instant(random),
    deleted_at: random.chance(0.002) ? '2026-01-05T00:00:00Z' : null,
    deleted_by: null,
  };
}
export type DealSeed = ReturnType<typeof dealRow>;
