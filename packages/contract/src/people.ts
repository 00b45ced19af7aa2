import { z } from 'zod';
import { Login, Password, SellerKind } from './auth.ts';
import { defineRoute } from './route.ts';
import { Cursor, Done, Id, IdParams, Instant, Limit, Name, ShortText, Version, page } from './scalar.ts';

export const UserView = z.object({
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
  version: Version,
});
export type UserView = z.output<typeof UserView>;
/** Everyone in the workspace: colleagues are visible to colleagues. Ordered by name. */
export const listUsers = defineRoute({
  id: 'users.list',
  method: 'GET',
  path: '/users',
  reply: z.object({ items: z.array(UserView) }),
});
export const createUser = defineRoute({
  id: 'users.create',
  method: 'POST',
  path: '/users',
  access: 'admin',

  body: z.strictObject({
    name: Name,
    login: Login,
    password: Password,
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
  access: 'admin',
  params: IdParams,
  body: z.strictObject({ next: Password }),
  reply: Done,
});

export const AuditRow = z.object({
  id: Id,
  at: Instant,
  actor: z.string().nullable(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string().nullable(),
  label: z.string().nullable(),
  changes: z.record(z.string(), z.unknown()),
});
export const listAudit = defineRoute({
  id: 'audit.list',
  method: 'GET',
  path: '/audit',
  access: 'admin',
  query: z.strictObject({ cursor: Cursor.optional(), limit: Limit, entityId: Id.optional() }),
  reply: page(AuditRow),
});
