import type { correctVisit as route, DealView } from '@qibu/contract';
import type { z } from 'zod';
import { invalidField, notFound, reasonNeeded } from '../../error.ts';
import { audit } from '../../scope/audit.ts';
import type { Scope } from '../../scope/scope.ts';
import { authorise } from '../abilities.ts';
import { addContacts } from '../add-contacts.ts';
import { refuseFuture } from '../dates.ts';
import { addPeople, requireContacts } from '../deal-people.ts';
import { type Dossier, loadDossier } from '../dossier.ts';
import { recordRows, saveRecord } from '../save-record.ts';
import { settle } from '../settle.ts';
import { chainOf, takenBackWith, type Told, toldOn, type VisitChain } from './visit-chain.ts';

type Body = z.output<typeof route.body>;
type Visit = Body['interaction'];
interface VisitOfDeal {
  readonly id: string;
  readonly visitId: string;
}
interface Opened {
  readonly dossier: Dossier;
  readonly chain: VisitChain;
}

/** Puts a visit right by a new entry, also one that was taken back. What was said on it follows its day. */
export async function correctVisit(scope: Scope, of: VisitOfDeal, { people, interaction }: Body): Promise<DealView> {
  const opened = await open(scope, of);
  const { dossier, chain } = opened;
  const { happenedOn } = interaction;
  refuseFuture(scope, new Map([['body.interaction.happenedOn', happenedOn]]));
  if (happenedOn > chain.loggedOn)
    throw invalidField('body.interaction.happenedOn', 'afterRecorded', { day: chain.loggedOn });
  await addContacts(scope, dossier.head, { people });
  const named = interaction.with.map((id, at) => ({ path: `body.interaction.with.${at}`, id }));
  await requireContacts(scope, dossier.head, named);
  await addPeople(scope, of.id, interaction.with);
  const moved = toldOn(dossier, chain).filter((one) => one.happenedOn !== happenedOn);
  const told = chain.end.retracts ? takenBackWith(dossier, chain) : moved.map((one) => ({ at: one.id, told: one }));
  const evidence = told.map((one) => ({ ...wordsOf(one.told), happenedOn, supersedes: one.at, retracts: false }));
  const ids = told.map((one) => one.told.id);
  await write(scope, opened, { interaction, evidence, claims: restated(dossier, ids, happenedOn), retracts: false });
  const entry = chain.end.retracts
    ? { action: 'restored', changes: {} }
    : { action: 'changed', changes: changesIn(chain.end, interaction) };
  return finish(scope, opened, entry);
}

/** Takes a visit back, and what was said on it, with a reason. Both stay on file. */
export async function withdrawVisit(scope: Scope, of: VisitOfDeal, reason: string): Promise<DealView> {
  const opened = await open(scope, of);
  const { dossier, chain } = opened;
  if (reason === '') throw reasonNeeded();
  if (chain.end.retracts) throw notFound();
  const happenedOn = scope.today;
  const evidence = toldOn(dossier, chain).map((one) => ({
    ...wordsOf(one),
    quote: reason,
    source: 'note' as const,
    happenedOn,
    supersedes: one.id,
    retracts: true,
  }));
  const interaction = { ...asLogged(chain.end), happenedOn, note: reason };
  await write(scope, opened, { interaction, evidence, claims: [], retracts: true });
  return finish(scope, opened, { action: 'withdrawn', changes: { reason } });
}

/** Who corrects only a visit confirms what rests on its words: it is stated again on the new rows. */
const restated = ({ rows }: Dossier, told: readonly string[], happenedOn: string): Writing['claims'] =>
  rows.claims.flatMap(({ slot, value, evidence }) => {
    const restsOn = told.flatMap((id, at) => (evidence.includes(id) ? [at] : []));
    return restsOn.length === 0
      ? []
      : [{ slot, value: value as Writing['claims'][number]['value'], happenedOn, restsOn }];
  });

async function open(scope: Scope, { id, visitId }: VisitOfDeal): Promise<Opened> {
  const dossier = await loadDossier(scope, id, { lock: true });
  authorise(scope.actor, dossier.head, 'record');
  const chain = chainOf(dossier, visitId);
  if (chain === null) throw notFound();
  return { dossier, chain };
}

/** Each field that is another now; of the people met their number. */
function changesIn(end: VisitChain['end'], now: Visit): Readonly<Record<string, readonly unknown[]>> {
  const before = asLogged(end);
  const fields = ['kind', 'happenedOn', 'twoWay', 'minutes', 'led', 'note'] as const;
  const changed = fields.filter((field) => before[field] !== now[field]);
  return {
    ...Object.fromEntries(changed.map((field) => [field, [before[field], now[field]]])),
    met: [before.with.length, now.with.length],
  };
}

const wordsOf = ({ kind, quote, saidBy, source }: Told) =>
  ({ kind, quote, saidBy, source }) as Pick<
    Parameters<typeof recordRows>[2]['evidence'][number],
    'kind' | 'quote' | 'saidBy' | 'source'
  >; // kinds are plain text in the store

const asLogged = ({ kind, happenedOn, with: met, twoWay, minutes, led, note }: VisitChain['end']): Visit => ({
  kind,
  happenedOn,
  with: [...met],
  twoWay,
  minutes,
  led,
  note,
});

interface Writing {
  readonly interaction: Visit;
  readonly evidence: Parameters<typeof recordRows>[2]['evidence'];
  readonly claims: Parameters<typeof recordRows>[2]['claims'];
  readonly retracts: boolean;
}

async function write(scope: Scope, { dossier, chain }: Opened, writing: Writing) {
  const { interaction, evidence, claims, retracts } = writing;
  const nothing = { people: [], signals: [], tasks: [] };
  const rows = recordRows(scope, dossier.head.id, { ...nothing, interaction, evidence, claims });
  const put = rows.interaction.map((row) => ({ ...row, supersedes: chain.end.id, retracts }));
  await saveRecord(scope, { ...rows, interaction: put });
}

async function finish(
  scope: Scope,
  { dossier: { head }, chain }: Opened,
  entry: { readonly action: string; readonly changes: Readonly<Record<string, unknown>> },
): Promise<DealView> {
  await audit(scope, { ...entry, entity: 'visit', entityId: chain.rows[0]?.id ?? null, label: head.name });
  return settle(scope, head.id, { touch: true, pastStays: true });
}
