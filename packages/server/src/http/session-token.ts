import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-` needs a secure origin; plain HTTP in a local network gets the bare name. Loopback counts as secure. */
export const SECURE_NAME = '__Host-qibu';
const PLAIN_NAME = 'qibu';
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https' || LOOPBACK.test(request.host);

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The token contains the workspace, so that the look-up can name it (a sharded store needs that). */
export const newSessionToken = (workspaceId: string): string =>
  `${workspaceId}.${randomBytes(32).toString('base64url')}`;

const SHAPE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[A-Za-z0-9_-]{43}$/;

/** Workspace and hash of the caller's session token; null when it is missing or malformed. */
export function readSessionToken(request: FastifyRequest): { workspaceId: string; hash: Buffer } | null {
  const token = request.cookies[isSecure(request) ? SECURE_NAME : PLAIN_NAME];
  const workspaceId = token ? SHAPE.exec(token)?.[1] : undefined;
  return token && workspaceId ? { workspaceId, hash: hashToken(token) } : null;
}

export function giveSession(request: FastifyRequest, reply: FastifyReply, token: string, maxAgeSeconds: number): void {
  const secure = isSecure(request);
  reply.setCookie(secure ? SECURE_NAME : PLAIN_NAME, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: maxAgeSeconds,
  });
}

export function takeSession(request: FastifyRequest, reply: FastifyReply): void {
  const secure = isSecure(request);
  reply.clearCookie(secure ? SECURE_NAME : PLAIN_NAME, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
