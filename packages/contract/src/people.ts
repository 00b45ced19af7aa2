import { z } from 'zod';
import { Login, Password, SellerKind } from './auth.ts';
import { defineRoute, WORKBOOK } from './route.ts';
import { Cursor, DayText, Done, Id, IdParams, Instant, Json, Limit, Name, ShortText, Version, page } from './scalar.ts';

const SignsIn = z.object({
  secondFactor: z.boolean(),
  /** Until when an invitation can be used; null = none. */
  invitedUntil: Instant.nullable(),
});

export const UserView = z
  .object({
    id: Id,
    name: z.string(),
    login: z.string(),
    title: z.string().nullable(),
    kind: SellerKind,
    managerId: Id.nullable(),
    isAdmin: z.boolean(),
    active: z.boolean(),
    sample: z.boolean(),
    openDeals: z.int(),
    /** How the person signs in; shown to administrators only. */
    signsIn: SignsIn.nullable(),
    version: Version,
  })
  .meta({ id: 'User' });
export type UserView = z.output<typeof UserView>;
export const listUsers = defineRoute({
  id: 'users.list',
  method: 'GET',
  path: '/users',
  summary: 'Lists everyone in the workspace, ordered by name.',
  description: 'Colleagues are visible to colleagues.',
  group: 'users',
  reads: ['user'],
  reply: z.object({ items: z.array(UserView) }),
});
export const createUser = defineRoute({
  id: 'users.create',
  method: 'POST',
  path: '/users',
  summary: 'Adds a colleague.',
  group: 'users',
  writes: ['user'],
  access: 'admin',

  body: z.strictObject({
    name: Name,
    login: Login,
    /** Left out where an invitation follows; otherwise the person changes it at the first sign-in. */
    password: Password.nullable().default(null),
    title: ShortText.nullable().default(null),
    kind: SellerKind.default('account'),
    managerId: Id.nullable().default(null),
    isAdmin: z.boolean().default(false),
  }),
  reply: UserView,
});
export const patchUser = defineRoute({
  id: 'users.change',
  method: 'PATCH',
  path: '/users/:id',
  summary: 'Changes a colleague.',
  group: 'users',
  writes: ['user', 'deal', 'account'],
  access: 'admin',
  params: IdParams,
  ifMatch: true,
  body: z.strictObject({
    name: Name.optional(),
    title: ShortText.nullable().optional(),
    kind: SellerKind.optional(),
    managerId: Id.nullable().optional(),
    isAdmin: z.boolean().optional(),
    active: z.boolean().optional(),
  }),
  reply: UserView,
});
export const resetPassword = defineRoute({
  id: 'users.password',
  method: 'POST',
  path: '/users/:id/password',
  summary: 'Sets a new password for a colleague.',
  description: 'Every session of that colleague ends.',
  group: 'users',
  writes: ['session'],
  access: 'admin',
  params: IdParams,
  body: z.strictObject({ next: Password }),
  reply: Done,
});

export const AuditRow = z
  .object({
    id: Id,
    at: Instant,
    actor: z.string().nullable(),
    action: z.string(),
    entity: z.string(),
    entityId: z.string().nullable(),
    label: z.string().nullable(),
    /** The currency of a deal's amounts; null where no deal is meant, or it is gone. */
    currency: z.string().nullable(),
    changes: z.record(z.string(), Json),
  })
  .meta({ id: 'AuditRow' });
/** Kinds of records the audit log tells of. */
export const AUDIT_ENTITIES = [
  'deal',
  'account',
  'contact',
  'user',
  'workspace',
  'parameters',
  'session',
  'import',
  'product',
  'view',
  'task',
  'visit',
  'risk',
  'sample',
  'audit',
  'backup',
] as const;
/** What the log is narrowed to. */
const AuditFilter = z.strictObject({
  /** One record: its entries alone. */
  entityId: Id.optional(),
  actorId: Id.optional(),
  /** Kind of record: `deal`, `account`, … */
  entity: z.enum(AUDIT_ENTITIES).optional(),
  /** First and last day, by the workspace’s calendar. */
  from: DayText.optional(),
  to: DayText.optional(),
});
export const listAudit = defineRoute({
  id: 'audit.list',
  method: 'GET',
  path: '/audit',
  summary: 'Lists who changed what, newest first.',
  group: 'users',
  reads: ['audit'],
  access: 'admin',
  query: AuditFilter.extend({ cursor: Cursor.optional(), limit: Limit }),
  reply: page(AuditRow),
});
export const exportAudit = defineRoute({
  id: 'audit.export',
  method: 'GET',
  path: '/audit/export.csv',
  summary: 'Exports the log of changes as CSV, at most 100,000 rows.',
  description: 'The export is on the log itself.',
  group: 'users',
  reads: ['audit'],
  access: 'admin',
  query: AuditFilter,
  media: { reply: 'text/csv' },
  reply: z.string(),
});
export const exportAuditWorkbook = defineRoute({
  id: 'audit.workbook',
  method: 'GET',
  path: '/audit/export.xlsx',
  summary: 'Exports the log of changes as a workbook, at most 100,000 rows.',
  description: 'The export is on the log itself.',
  group: 'users',
  reads: ['audit'],
  access: 'admin',
  query: AuditFilter,
  media: { reply: WORKBOOK },
  reply: z.string(),
});
