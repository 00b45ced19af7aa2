import { z } from 'zod';
import { fieldFault } from './field-error.ts';
import { LIMITS } from './limits.ts';
import { defineRoute } from './route.ts';
import { Done, Id, IdParams, Instant, Name, ShortText, Version } from './scalar.ts';

export const LOCALES = ['zh-CN', 'en'] as const;
export const Locale = z.enum(LOCALES);
export const Scheme = z.enum(['auto', 'light', 'dark']);
export const SELLER_KINDS = [
  'account',
  'solution',
  'project',
  'bid',
  'director',
  'executive',
  'delivery',
  'admin',
] as const;
/** What the person sells: account (客户型), solution (方案型), project (项目型) … */
export const SellerKind = z.enum(SELLER_KINDS);
export const Login = ShortText.refine((text) => text.length > 0, fieldFault('empty')).refine(
  (text) => text.length <= LIMITS.login,
  fieldFault('tooLong', { max: LIMITS.login }),
);
export const Password = z.string().min(LIMITS.passwordMin).max(LIMITS.passwordMax);

/** Six digits of an authenticator app, or a recovery code. */
export const Code = z.string().max(40);

/** How the signed-in person signs in. Until what is `due` has been done, every other route answers 403. */
const Security = z.object({
  due: z.enum(['password', 'secondFactor']).nullable(),
  /** The person has set up a second factor. */
  secondFactor: z.boolean(),
  /** Recovery codes not used yet. */
  recoveryCodes: z.int(),
  /** Everybody in the workspace must have one. */
  required: z.boolean(),
});

export const Me = z
  .object({
    user: z.object({
      id: Id,
      name: z.string(),
      login: z.string(),
      title: z.string().nullable(),
      kind: SellerKind,
      isAdmin: z.boolean(),
      locale: Locale,
      scheme: Scheme,
      /** True when someone reports to this person: shows Review of the team. */
      leads: z.boolean(),
    }),
    workspace: z.object({
      id: Id,
      name: z.string(),
      currency: z.string(),
      timeZone: z.string(),
      today: z.string(),
      /** Gate criteria the workspace added, by the names it gave them. */
      criteria: z.array(z.object({ id: z.string(), name: z.string() })),
      hasSample: z.boolean(),
      hasDeals: z.boolean(),
      version: Version,
    }),
    security: Security,
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof Me>;

export const getSetup = defineRoute({
  id: 'setup.get',
  method: 'GET',
  path: '/setup',
  summary: 'Tells whether the first administrator exists yet.',
  group: 'session',
  reads: ['workspace'],
  access: 'open',
  reply: z.object({ claimed: z.boolean() }),
});
export const postSetup = defineRoute({
  id: 'setup.claim',
  method: 'POST',
  path: '/setup',
  summary: 'Creates the workspace and its first administrator.',
  description: 'Needs the token printed when the server first starts. Signs the new administrator in.',
  group: 'session',
  writes: ['workspace', 'user', 'session'],
  access: 'open',
  body: z.strictObject({
    token: z.string().max(200),
    workspaceName: Name,
    name: Name,
    login: Login,
    password: Password,
    locale: Locale,
  }),
  reply: Me,
});
export const signIn = defineRoute({
  id: 'session.create',
  method: 'POST',
  path: '/session',
  summary: 'Signs in.',
  description: 'Sets the session cookie. A person with a second factor sends its code too.',
  group: 'session',
  writes: ['session', 'self'],
  access: 'open',
  body: z.strictObject({
    login: z.string().max(500),
    password: z.string().max(1_000),
    /** Of the authenticator app, or a recovery code; asked for by `auth.codeNeeded`. */
    code: Code.optional(),
  }),
  reply: Me,
});
export const signOut = defineRoute({
  id: 'session.end',
  evenWhenDue: true,
  method: 'DELETE',
  path: '/session',
  summary: 'Signs out.',
  group: 'session',
  writes: ['session', 'self'],
  reply: Done,
});
export const getMe = defineRoute({
  id: 'me.get',
  evenWhenDue: true,
  method: 'GET',
  path: '/me',
  summary: 'Returns the signed-in person and their workspace.',
  group: 'session',
  reads: ['self', 'workspace'],
  reply: Me,
});
export const patchMe = defineRoute({
  id: 'me.change',
  method: 'PATCH',
  path: '/me',
  summary: 'Changes the signed-in person’s name, language or colour scheme.',
  group: 'session',
  writes: ['self', 'user'],
  body: z.strictObject({ name: Name.optional(), locale: Locale.optional(), scheme: Scheme.optional() }),
  reply: Me,
});
export const changePassword = defineRoute({
  id: 'me.password',
  evenWhenDue: true,
  method: 'POST',
  path: '/me/password',
  summary: 'Changes the signed-in person’s password.',
  description: 'Every other session of that person ends.',
  group: 'session',
  writes: ['session'],
  body: z.strictObject({ current: z.string().max(1_000), next: Password }),
  reply: Done,
});
export const SessionView = z
  .object({
    id: Id,
    createdAt: Instant,
    lastSeenAt: Instant,
    userAgent: z.string(),
    address: z.string(),
    current: z.boolean(),
  })
  .meta({ id: 'Session' });
export const listSessions = defineRoute({
  id: 'sessions.list',
  method: 'GET',
  path: '/me/sessions',
  summary: 'Lists the devices the signed-in person uses.',
  group: 'session',
  reads: ['session'],
  reply: z.object({ items: z.array(SessionView) }),
});
export const endSession = defineRoute({
  id: 'sessions.end',
  method: 'DELETE',
  path: '/me/sessions/:id',
  summary: 'Signs one device out.',
  group: 'session',
  writes: ['session'],
  params: IdParams,
  reply: Done,
});
