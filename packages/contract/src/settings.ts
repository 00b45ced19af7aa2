import { z } from 'zod';
import { WorkspaceParameters } from './parameters-view.ts';
import { defineRoute } from './route.ts';
import { Currency, Done, Id, IdParams, Instant, Json, Name, Version, TimeZone } from './scalar.ts';

export const patchWorkspace = defineRoute({
  id: 'workspace.change',
  method: 'PATCH',
  path: '/workspace',
  summary: 'Changes the name, the currency or the time zone of the workspace.',
  description: 'Days and “today” are counted in this time zone; what is recorded keeps its day.',
  group: 'settings',
  writes: ['workspace'],
  access: 'admin',
  ifMatch: true,
  body: z.strictObject({ name: Name.optional(), currency: Currency.optional(), timeZone: TimeZone.optional() }),
  reply: z.object({ id: Id, name: z.string(), currency: z.string(), timeZone: z.string(), version: Version }),
});

/** A tree of the numbers a workspace changed: the paths of the parameters, and nothing else. */
export const Overrides = z.record(z.string(), Json).meta({ id: 'Overrides' });

/** A deal whose verdict, evidenced stage or risks a change of the parameters moves. */
const MovedDeal = z.object({ id: Id, name: z.string(), verdict: z.boolean(), stage: z.boolean(), flags: z.boolean() });

/**
 * How today's judgements of open deals differ under other parameters: how many deals change in anything (`moved`), and
 * in how many the verdict, the evidenced stage or the risks differ. `judged` of `open` deals were looked at: a large
 * workspace is judged in part, the same deals each time.
 */
export const ParametersEffect = z.object({
  open: z.int(),
  judged: z.int(),
  /** Deals whose judgement differs in anything that is kept of it, a chance in the third decimal included. */
  moved: z.int(),
  /** Deals whose verdict, evidenced stage, or set of risks differs. */
  verdicts: z.int(),
  stages: z.int(),
  flags: z.int(),
  /** Risks that appear and that go, over all deals judged; one about two people is two. */
  flagsRaised: z.int(),
  flagsGone: z.int(),
  /** The first of the deals whose verdict, evidenced stage or risks differ; `more` are not listed. */
  deals: z.array(MovedDeal),
  more: z.int(),
});
export type ParametersEffect = z.output<typeof ParametersEffect>;

/** Parameters as they were set on a day. They judge every day from `fromDay` until the next edition begins. */
export const ParameterEdition = z.object({
  id: Id,
  fromDay: z.string(),
  at: Instant,
  by: z.string().nullable(),
  /** The workspace's own numbers before this edition, and from it on. */
  before: Overrides,
  after: Overrides,
});
export type ParameterEdition = z.output<typeof ParameterEdition>;

/** `parameters` are the defaults with the workspace's overrides laid over. */
export const ParametersView = z
  .object({
    parameters: WorkspaceParameters,
    defaults: WorkspaceParameters,
    overrides: Overrides,
    version: Version,
    /** The newest first; empty while the method's own numbers were never changed. */
    editions: z.array(ParameterEdition),
  })
  .meta({ id: 'ParametersView' });
export const getParameters = defineRoute({
  id: 'parameters.get',
  method: 'GET',
  path: '/settings/parameters',
  summary: 'Returns the parameters of the method: in force, as delivered, and what the workspace changed.',
  group: 'settings',
  reads: ['parameters'],
  reply: ParametersView,
});
/** Judges open deals by these overrides and by those in force, and counts the differences. Nothing is stored. */
export const previewParameters = defineRoute({
  id: 'parameters.preview',
  method: 'POST',
  path: '/settings/parameters/preview',
  summary: 'Counts what would change today if these overrides were saved; saves nothing.',
  group: 'settings',
  reads: ['parameters', 'deal'],
  writes: [],
  access: 'admin',
  body: z.strictObject({ overrides: Overrides }),
  reply: ParametersEffect,
});
/** Saves a new edition from today on and returns, beside the parameters, what it moved (`effect`). */
export const putParameters = defineRoute({
  id: 'parameters.set',
  method: 'PUT',
  path: '/settings/parameters',
  summary: 'Replaces everything the workspace changed about the parameters, from today on.',
  description: 'Every deal is judged again in the background. Analyses of past days keep the parameters of their day.',
  group: 'settings',
  writes: ['parameters', 'workspace', 'deal', 'account'],
  access: 'admin',
  ifMatch: true,
  body: z.strictObject({ overrides: Overrides }),
  reply: ParametersView.extend({ effect: ParametersEffect }),
});

export const loadSample = defineRoute({
  id: 'sample.load',
  method: 'POST',
  path: '/sample',
  summary: 'Loads the sample team with its customers and deals.',
  group: 'settings',
  writes: ['sample', 'workspace', 'user', 'account', 'contact', 'deal', 'product'],
  access: 'admin',
  reply: z.object({ accounts: z.int(), contacts: z.int(), deals: z.int() }),
});
export const removeSample = defineRoute({
  id: 'sample.remove',
  method: 'DELETE',
  path: '/sample',
  summary: 'Removes the sample team and everything that came with it.',
  group: 'settings',
  writes: ['sample', 'workspace', 'user', 'account', 'contact', 'deal', 'product'],
  access: 'admin',
  reply: Done,
});

export const ProductView = z
  .object({
    id: Id,
    name: z.string(),
    series: z.string().nullable(),
    priceMinor: z.int().nullable(),
  })
  .meta({ id: 'Product' });
export const listProducts = defineRoute({
  id: 'products.list',
  method: 'GET',
  path: '/products',
  summary: 'Lists the products of the workspace.',
  group: 'settings',
  reads: ['product'],
  reply: z.object({ items: z.array(ProductView) }),
});

export const BIN_ENTITIES = ['deal', 'account', 'contact'] as const;
export const BinRow = z
  .object({
    entity: z.enum(BIN_ENTITIES),
    id: Id,
    label: z.string(),
    deletedAt: Instant,
    deletedBy: z.string().nullable(),
  })
  .meta({ id: 'BinRow' });
export const listBin = defineRoute({
  id: 'bin.list',
  method: 'GET',
  path: '/bin',
  summary: 'Lists deleted records the caller could see before, newest first, at most 200.',
  group: 'settings',
  reads: ['bin'],
  reply: z.object({ items: z.array(BinRow) }),
});
export const restoreFromBin = defineRoute({
  id: 'bin.restore',
  method: 'POST',
  path: '/bin/:entity/:id/restore',
  summary: 'Puts a deleted record back.',
  group: 'settings',
  writes: ['bin', 'deal', 'account', 'contact'],
  params: z.strictObject({ entity: z.enum(BIN_ENTITIES), id: Id }),
  reply: Done,
});

export const SavedView = z
  .object({
    id: Id,
    name: z.string(),
    page: z.string(),
    query: z.string(),
    shared: z.boolean(),
    mine: z.boolean(),
  })
  .meta({ id: 'SavedView' });
export const listViews = defineRoute({
  id: 'views.list',
  method: 'GET',
  path: '/views',
  summary: 'Lists saved views: the caller’s own and shared ones.',
  group: 'settings',
  reads: ['view'],
  reply: z.object({ items: z.array(SavedView) }),
});
export const createView = defineRoute({
  id: 'views.create',
  method: 'POST',
  path: '/views',
  summary: 'Saves the filters of a list under a name.',
  group: 'settings',
  writes: ['view'],
  idempotent: true,
  body: z.strictObject({
    name: Name,
    page: z.enum(['deals', 'accounts', 'contacts']),
    query: z.string().max(4_000),
    shared: z.boolean().default(false),
  }),
  reply: SavedView,
});
export const deleteView = defineRoute({
  id: 'views.delete',
  method: 'DELETE',
  path: '/views/:id',
  summary: 'Deletes a saved view.',
  group: 'settings',
  writes: ['view'],
  params: IdParams,
  reply: Done,
});
