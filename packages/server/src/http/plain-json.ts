import { LIMITS } from '@qibu/contract';
import { AppError, invalidField } from '../error.ts';

/**
 * Walks parsed JSON before any schema sees it: bounded depth and keys, no NUL, no lone surrogates, no prototype keys.
 * PostgreSQL rejects NUL and fails on deep JSON, so we answer first.
 */
export function checkPlainJson(root: unknown): void {
  let keys = 0;
  const stack: { value: unknown; depth: number }[] = [{ value: root, depth: 1 }];
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { value, depth } = item;
    if (typeof value === 'string') checkText(value);
    if (typeof value !== 'object' || value === null) continue;
    if (depth > LIMITS.jsonDepth) throw new AppError('request.tooDeep');
    const entries = Array.isArray(value) ? value.map((entry) => ['', entry] as const) : Object.entries(value);
    if (!Array.isArray(value)) keys += entries.length;
    if (keys > LIMITS.jsonKeys) throw new AppError('request.tooDeep');
    for (const [key, entry] of entries) {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw invalidKey(key);
      checkText(key);
      stack.push({ value: entry, depth: depth + 1 });
    }
  }
}

const invalidKey = (key: string): AppError => invalidField(key, 'notKnown');

function checkText(text: string): void {
  if (text.includes('\u0000') || !text.isWellFormed()) throw new AppError('request.notText');
}
