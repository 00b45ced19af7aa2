import { type FieldError, LIMITS } from '@qibu/contract';
import { AppError, invalidField } from '../error.ts';

interface Found {
  readonly path: string;
  readonly value: unknown;
  readonly depth: number;
}
/** As many unreadable texts are named; the rest is found after these are mended. */
const NAMED_AT_MOST = 20;

/**
 * Walks parsed JSON before any schema sees it: bounded depth and keys, no NUL, no lone surrogates, no prototype keys.
 * PostgreSQL rejects NUL and fails on deep JSON, so we answer first. `places` are the parts of a request by name.
 */
export function checkPlainJson(places: Readonly<Record<string, unknown>>): void {
  let keys = 0;
  const unreadable = new Set<string>();
  const stack: Found[] = Object.entries(places).map(([path, value]) => ({ path, value, depth: 2 }));
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { path, value, depth } = item;
    if (typeof value === 'string' && !isReadable(value)) unreadable.add(path);
    if (typeof value !== 'object' || value === null) continue;
    if (depth > LIMITS.jsonDepth) throw new AppError('request.tooDeep');
    const entries = Object.entries(value);
    if (!Array.isArray(value)) keys += entries.length;
    if (keys > LIMITS.jsonKeys) throw new AppError('request.tooDeep');
    for (const [key, entry] of entries) {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw invalidField(key, 'notKnown');
      if (!isReadable(key)) unreadable.add(path);
      stack.push({ path: `${path}.${key}`, value: entry, depth: depth + 1 });
    }
  }
  if (unreadable.size > 0) throw new AppError('request.notText', { fields: faultsAt([...unreadable]) });
}

const isReadable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

const faultsAt = (paths: readonly string[]): FieldError[] =>
  paths
    .toSorted()
    .slice(0, NAMED_AT_MOST)
    .map((path) => ({ path, code: 'notText' }));
