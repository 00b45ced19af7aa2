import { z } from 'zod';
import { Locale, Password } from './auth.ts';
import { defineRoute } from './route.ts';
import { Done, IdParams, Instant, Name } from './scalar.ts';

const Token = z.string().max(200);

export const invite = defineRoute({
  id: 'users.invite',
  method: 'POST',
  path: '/users/:id/invitation',
  summary: 'Makes a link by which a colleague chooses a password.',
  description: 'It can be used once, for seven days; a link made before stops working. Only its hash is kept.',
  group: 'users',
  writes: ['user'],
  access: 'admin',
  params: IdParams,
  reply: z.object({
    /** Goes into the address `/join#<token>`; never shown again. */
    token: z.string(),
    expiresAt: Instant,
  }),
});
export const withdrawInvitation = defineRoute({
  id: 'users.withdrawInvitation',
  method: 'DELETE',
  path: '/users/:id/invitation',
  summary: 'Withdraws the invitation link of a colleague.',
  description: 'It stops working at once. It also ends with a newer password and when the colleague is deactivated.',
  group: 'users',
  writes: ['user'],
  access: 'admin',
  params: IdParams,
  reply: Done,
});
export const readInvitation = defineRoute({
  id: 'invitation.read',
  method: 'POST',
  path: '/invitation',
  summary: 'Says whom an invitation is for.',
  group: 'session',
  reads: ['user', 'workspace'],
  writes: [],
  access: 'open',
  body: z.strictObject({ token: Token }),
  reply: z.object({ name: z.string(), login: z.string(), workspace: z.string() }),
});
export const acceptInvitation = defineRoute({
  id: 'invitation.accept',
  method: 'POST',
  path: '/invitation/accept',
  summary: 'Sets name and password by an invitation, which is used up.',
  description: 'Signs nobody in: a second factor is asked for at sign-in as ever. Earlier sessions of that person end.',
  group: 'session',
  writes: ['user', 'session'],
  access: 'open',
  body: z.strictObject({ token: Token, name: Name, password: Password, locale: Locale }),
  reply: z.object({ login: z.string() }),
});
