import { addDays, type Day, personSlot, SIGNALS, SSO_SLOTS, STAGES, STATUS_SLOTS } from '@qibu/core';
import type { ContactSeed } from './accounts.ts';
import type { DealSeed, Ground } from './deals.ts';
import type { Random } from './random.ts';

/** The facts recorded about a deal, by table. */
export interface LedgerRows {
  readonly deal_person: object[];
  readonly evidence: object[];
  readonly claim: object[];
  readonly signal: object[];
  readonly stage_move: object[];
  readonly interaction: object[];
  readonly task: object[];
}
export const emptyLedger = (): LedgerRows => ({
  deal_person: [],
  evidence: [],
  claim: [],
  signal: [],
  stage_move: [],
  interaction: [],
  task: [],
});

const KINDS = [
  'document',
  'public-statement',
  'behaviour',
  'private-statement',
  'observation',
  'third-party',
  'inference',
];
const QUOTE = '客户说预算已经列入明年计划，立项会上讨论过三家供应商，希望本季度内看到现场演示并给出分期实施的方案。';

interface LedgerTelling {
  readonly random: Random;
  readonly ground: Ground;
  readonly deal: DealSeed;
  readonly contacts: readonly ContactSeed[];
  readonly rows: LedgerRows;
  readonly newId: () => string;
}

/** A deal that was placed in a stage says so in its history. */
export function tellStage({ deal, rows, newId }: LedgerTelling): void {
  if (deal.stage === null) return;
  rows.stage_move.push({
    ...dated(deal, newId(), deal.opened_on),
    from_stage: null,
    to_stage: deal.stage,
    by_user: deal.owner_id,
    reason: null,
    exception: false,
  });
}

function dated(deal: DealSeed, id: string, day: Day) {
  return {
    workspace_id: deal.workspace_id,
    id,
    deal_id: deal.id,
    happened_on: day,
    recorded_on: day,
    recorded_at: `${day}T09:00:00Z`,
  };
}

/** A worked deal: people, a dozen statements, what was concluded from them, meetings and promises. */
export function tellStory(telling: LedgerTelling): void {
  const { random, deal, rows, newId, ground } = telling;
  const people = telling.contacts.slice(0, random.whole(1, 4));
  for (const { id } of people)
    rows.deal_person.push({
      workspace_id: deal.workspace_id,
      deal_id: deal.id,
      contact_id: id,
      added_on: deal.opened_on,
      removed_on: null,
    });
  const day = (): Day => addDays(ground.today, -random.whole(0, 90));
  const statements = Array.from({ length: random.whole(6, 14) }, () => addStatement(telling, people, day()));
  const rests = () => [random.pick(statements)];
  const slots = [
    ...SSO_SLOTS,
    ...STATUS_SLOTS,
    ...people.flatMap(({ id }) => [personSlot(id, 'support'), personSlot(id, 'roles')]),
  ];
  const criteria = STAGES.slice(0, random.whole(1, 4)).flatMap((stage) => stage.criteria.map(({ id }) => `gate.${id}`));
  for (const slot of [...slots, ...criteria])
    if (random.chance(0.6))
      rows.claim.push({
        ...dated(deal, newId(), day()),
        account_id: null,
        slot,
        value: valueOf(random, slot),
        evidence: rests(),
        stated_by: deal.owner_id,
      });
  for (const signal of SIGNALS)
    if (random.chance(0.35))
      rows.signal.push({
        ...dated(deal, newId(), day()),
        signal,
        answer: random.pick(['for', 'mixed', 'against']),
        by_contact: people[0]?.id ?? null,
        evidence_id: random.pick(statements),
      });
  addMeetings(telling, people, day);
}

function addStatement({ random, deal, rows, newId }: LedgerTelling, people: readonly ContactSeed[], day: Day): string {
  const id = newId();
  rows.evidence.push({
    ...dated(deal, id, day),
    account_id: null,
    kind: random.pick(KINDS),
    quote: QUOTE.slice(random.whole(0, 20)),
    said_by: people.length > 0 ? random.pick(people).id : null,
    learned_by: deal.owner_id,
    source: random.pick(['visit', 'call', 'note']),
    supersedes: null,
    retracts: false,
  });
  return id;
}

function valueOf(random: Random, slot: string): unknown {
  if (slot.endsWith('.support')) return random.whole(-3, 5);
  if (slot.endsWith('.roles')) return [random.pick(['economic', 'user', 'technical', 'coach'])];
  return slot.startsWith('gate.') || slot.startsWith('status.') ? random.chance(0.8) : '已确认';
}

function addMeetings(
  { random, deal, rows, newId }: LedgerTelling,
  people: readonly ContactSeed[],
  day: () => Day,
): void {
  for (let count = random.whole(2, 6); count > 0; count -= 1)
    rows.interaction.push({
      ...dated(deal, newId(), day()),
      kind: random.pick(['visit', 'call', 'meeting']),
      with_contacts: people.map(({ id }) => id),
      two_way: random.chance(0.8),
      note: '',
      by_user: deal.owner_id,
    });
  if (random.chance(0.5))
    rows.task.push({
      ...dated(deal, newId(), day()),
      kind: random.pick(['task', 'promise-ours', 'promise-theirs']),
      title: '送方案修改稿',
      owner_id: deal.owner_id,
      contact_id: null,
      agreed: true,
      due_on: addDays(day(), 45),
      done_on: null,
      version: 1,
    });
}
