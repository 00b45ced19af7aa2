import { nameKey } from '../../packages/server/src/text/name-key.ts';
import { searchColumns } from '../../packages/server/src/text/grams.ts';
import { accountName, INDUSTRIES, personName, title } from './names.ts';
import type { Random } from './random.ts';

interface Place {
  readonly workspaceId: string;
  readonly at: number;
}
const kept = { origin: 'own', version: 1, deleted_at: null, created_at: '2025-02-01T00:00:00Z' };
const instant = (random: Random): string =>
  new Date(Date.UTC(2025, 0, 1) + random.whole(0, 500) * 86_400_000 + random.whole(0, 86_399_999)).toISOString();

export function accountRow(random: Random, { workspaceId, at }: Place, owners: readonly string[]) {
  const name = accountName(random, at);
  return {
    workspace_id: workspaceId,
    id: random.id(10_000 + at),
    name,
    name_key: nameKey(name),
    industry: random.pick(INDUSTRIES),
    region: null,
    size: random.pick(['small', 'large', 'large', 'government']),
    strategic: random.chance(0.05),
    owner_id: random.pick(owners),
    payment_warning: false,
    ...searchColumns(name),
    ...kept,
    updated_at: instant(random),
  };
}
export type AccountSeed = ReturnType<typeof accountRow>;

export function contactRow(random: Random, { workspaceId, at }: Place, account: AccountSeed) {
  const name = personName(random);
  return {
    workspace_id: workspaceId,
    id: random.id(200_000 + at),
    account_id: account.id,
    name,
    title: title(random),
    basis: 'legitimate-interest',
    ...searchColumns(name),
    ...kept,
    updated_at: instant(random),
  };
}
export type ContactSeed = ReturnType<typeof contactRow>;
