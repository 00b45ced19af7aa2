import { randomBytes } from 'node:crypto';
import type { ErrorCode, Problem } from '@qibu/contract';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../error.ts';

const FASTIFY: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.tooLarge',
  FST_REQ_FILE_TOO_LARGE: 'request.tooLarge',
  FST_FILES_LIMIT: 'request.tooLarge',
  FST_PARTS_LIMIT: 'request.tooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.unsupported',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'request.unsupported',
};
/** SQLSTATE codes for “try later” and “invalid value”. */
const UNAVAILABLE = /^(08|53|57P|40P01|40001)/;
/** Two who write the same name, number or login at the same moment: the second finds it taken. */
const UNIQUE = '23505';
const BAD_VALUE = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05', '54001']);

function codeOf(error: FastifyError & { code?: string }): ErrorCode {
  if (error instanceof AppError) return error.code;
  const code = String(error.code ?? '');
  if (FASTIFY[code]) return FASTIFY[code];
  if (BAD_VALUE.has(code)) return 'request.invalid';
  if (code === UNIQUE) return 'conflict.taken';
  if (
    UNAVAILABLE.test(code) ||
    code === 'ECONNREFUSED' ||
    code === 'ENOENT' ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  ) {
    return 'database.unavailable';
  }
  const status = error.statusCode ?? 500;
  return status >= 400 && status < 500 ? 'request.invalid' : 'internal';
}

/** Sends every failure as a problem document with an id that is also in the log. */
export function sendProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = codeOf(error);
  const id = randomBytes(6).toString('hex');
  const known = new AppError(code, error instanceof AppError ? error.extra : {});
  if (known.status >= 500) request.log.error({ err: error, problem: id }, 'request failed');
  const body: Problem = {
    type: `urn:qibu:${code}`,
    title: code,
    status: known.status,
    code,
    id,
    ...(known.extra.params && { params: { ...known.extra.params } }),
    ...(known.extra.fields && { fields: [...known.extra.fields] }),
    ...(known.extra.current !== undefined && { current: known.extra.current }),
  };
  if (known.status === 429 || known.status === 503) reply.header('retry-after', code === 'auth.tooMany' ? '60' : '2');
  return reply.code(known.status).type('application/problem+json').send(JSON.stringify(body));
}
