import { z } from 'zod';
import { Code } from './auth.ts';
import { defineRoute } from './route.ts';
import { Done, IdParams } from './scalar.ts';

export const beginSecondFactor = defineRoute({
  id: 'secondFactor.begin',
  evenWhenDue: true,
  method: 'POST',
  path: '/me/second-factor',
  summary: 'Draws a new secret for an authenticator app.',
  description: 'Needs the password. It is asked for at sign-in once a code has confirmed it.',
  group: 'session',
  writes: ['self'],
  body: z.strictObject({ password: z.string().max(1_000) }),
  reply: z.object({
    /** In letters and digits, for typing it into the app. */
    secret: z.string(),
    /** `otpauth://…`, for the QR code. */
    uri: z.string(),
  }),
});
export const confirmSecondFactor = defineRoute({
  id: 'secondFactor.confirm',
  evenWhenDue: true,
  method: 'POST',
  path: '/me/second-factor/confirm',
  summary: 'Turns the second factor on with a first code.',
  description: 'Replies with the recovery codes, which are never shown again. Every other session of that person ends.',
  group: 'session',
  writes: ['self', 'user', 'session'],
  body: z.strictObject({ code: Code }),
  reply: z.object({ recoveryCodes: z.array(z.string()) }),
});
export const endSecondFactor = defineRoute({
  id: 'secondFactor.end',
  method: 'POST',
  path: '/me/second-factor/end',
  summary: 'Turns the second factor off.',
  description: 'Needs the password and a code.',
  group: 'session',
  writes: ['self', 'user'],
  body: z.strictObject({ password: z.string().max(1_000), code: Code }),
  reply: Done,
});
export const resetSecondFactor = defineRoute({
  id: 'users.resetSecondFactor',
  method: 'DELETE',
  path: '/users/:id/second-factor',
  summary: 'Takes the second factor off a colleague who lost it.',
  description: 'Every session of that colleague ends.',
  group: 'users',
  writes: ['user', 'session'],
  access: 'admin',
  params: IdParams,
  reply: Done,
});
export const requireSecondFactor = defineRoute({
  id: 'workspace.secondFactor',
  method: 'PUT',
  path: '/workspace/second-factor',
  summary: 'Says whether everybody must have a second factor.',
  description: 'Whoever has none sets it up at the next sign-in, before anything else.',
  group: 'settings',
  writes: ['workspace', 'self'],
  access: 'admin',
  body: z.strictObject({ required: z.boolean() }),
  reply: Done,
});
