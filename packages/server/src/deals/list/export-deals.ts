import { Readable } from 'node:stream';
import { type DealRow, type exportDeals as route, LIMITS, LISTED_FIELDS, type ListedField } from '@qibu/contract';
import { dictionaries, type Language, lookUp } from '@qibu/phrases';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '../../scope/actor.ts';
import { audit } from '../../scope/audit.ts';
import { asActor, type Scope } from '../../scope/scope.ts';
import type { Instance } from '../../http/instance.ts';
import { amountCell, BYTE_ORDER_MARK, csvLine, textCell } from '../../lists/csv.ts';
import { type DealsAsked, listDeals } from './list-deals.ts';

type ExportQuery = z.output<typeof route.query>;
type Words = (typeof dictionaries)[Language];

const CHUNK = 1_000;
/** The workspace's own stages are called by their names. */
const stageName = ({ words }: Words, stage: string | null): string => lookUp(words.stage, stage, stage ?? '');

type Column = readonly [keyof Words['exportFile'], (deal: DealRow, words: Words) => string];
/** A plain field of the deal as a column. */
const fieldColumn = (field: ListedField): Column => [field, (deal) => textCell(deal[field])];

/** The columns of the file, in the words of its reader. Their headers are those the import knows again. */
const COLUMNS: readonly Column[] = [
  ['name', (deal) => textCell(deal.name)],
  ['account', (deal) => textCell(deal.account?.name ?? null)],
  ['owner', (deal) => textCell(deal.owner.name)],
  ['product', (deal) => textCell(deal.product)],
  ['stage', (deal, words) => textCell(stageName(words, deal.stage))],
  ['outcome', (deal, { words }) => textCell(words.outcome[deal.outcome])],
  ['amount', (deal) => amountCell(deal.amountMinor, deal.currency)],
  ['currency', (deal) => textCell(deal.currency)],
  fieldColumn('closesOn'),
  ['openedOn', (deal) => deal.openedOn],
  ['closedOn', (deal) => deal.closedOn ?? ''],
  ...LISTED_FIELDS.filter((field) => field !== 'closesOn').map(fieldColumn),
  ['verdict', ({ standing }, { words }) => textCell(words.place[standing.place])],
  ['evidencedStage', ({ standing }, words) => textCell(stageName(words, standing.evidencedStage))],
  ['underControl', ({ standing }, { common }) => textCell(standing.underControl ? common.yes : common.no)],
  ['highFlags', ({ standing }) => String(standing.highFlags)],
  ['lastContactOn', ({ standing }) => standing.lastContactOn ?? ''],
  // Tells the deal when the file comes back, also under another name.
  ['id', (deal) => deal.id],
];

const header = (words: Words): string =>
  BYTE_ORDER_MARK + csvLine(COLUMNS.map(([name]) => textCell(words.exportFile[name])));
const line = (deal: DealRow, words: Words): string => csvLine(COLUMNS.map(([, cell]) => cell(deal, words)));

async function wordsOf({ tx, actor }: Scope): Promise<Words> {
  const user = await tx
    .selectFrom('user_account')
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', actor.userId)
    .select('locale')
    .executeTakeFirst();
  return dictionaries[user?.locale === 'en' ? 'en' : 'zh-CN'];
}

interface Chunk {
  readonly items: readonly DealRow[];
  readonly next: string | null;
}

/**
 * Streams what the list shows as CSV. Every chunk is a short transaction of its own: a slow reader keeps no connection,
 * and rights taken away meanwhile end the file early.
 */
export async function exportDeals(
  instance: Instance,
  { actor, asked, reply }: { readonly actor: Actor; readonly asked: ExportQuery; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const { sort, order, ...filter } = asked;
  const deals: DealsAsked = { filter, sort, order };
  const chunk = (scope: Scope, cursor?: string): Promise<Chunk> => listDeals(scope, deals, { cursor, limit: CHUNK });
  const begun = await asActor(
    instance.db,
    actor,
    async (scope) => {
      const first = await chunk(scope);
      await audit(scope, { action: 'exported', entity: 'deal', entityId: null, changes: { ...asked } });
      return { first, words: await wordsOf(scope), today: scope.today, called: await loadNamesakes(scope) };
    },
    { now: instance.now() },
  );
  const later = (cursor: string) =>
    asActor(instance.db, actor, (scope) => chunk(scope, cursor), { now: instance.now(), readOnly: true });
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="qibu-deals-${begun.today}.csv"`)
    .send(Readable.from(lines({ ...begun, later })));
}

/** Colleagues who share their name, each with the login in brackets: so a file says which is meant. */
async function loadNamesakes({ tx, actor }: Scope): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('user_account as u')
    .where('u.workspace_id', '=', actor.workspaceId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('user_account as o')
          .whereRef('o.workspace_id', '=', 'u.workspace_id')
          .whereRef('o.name', '=', 'u.name')
          .whereRef('o.id', '<>', 'u.id')
          .select('o.id'),
      ),
    )
    .select(['u.id', 'u.name', 'u.login'])
    .execute();
  return new Map(rows.map(({ id, name, login }) => [id, `${name}（${login}）`]));
}

const withOwner = (deal: DealRow, called: ReadonlyMap<string, string>): DealRow => ({
  ...deal,
  owner: { ...deal.owner, name: called.get(deal.owner.id) ?? deal.owner.name },
});

interface CsvExport {
  readonly first: Chunk;
  readonly words: Words;
  /** What owners are called whose name somebody else bears too, by id. */
  readonly called: ReadonlyMap<string, string>;
  later(cursor: string): Promise<Chunk>;
}

/** A deal that moves behind the reading place meanwhile would come twice; it is written once. */
async function* lines({ first, words, called, later }: CsvExport): AsyncGenerator<string> {
  const written = new Set<string>();
  yield header(words);
  for (let chunk: Chunk | null = first; chunk; ) {
    const fresh = chunk.items.filter(({ id }) => !written.has(id)).slice(0, LIMITS.importRows - written.size);
    for (const { id } of fresh) written.add(id);
    yield fresh.map((deal) => line(withOwner(deal, called), words)).join('');
    chunk = chunk.next !== null && written.size < LIMITS.importRows ? await later(chunk.next) : null;
  }
}
