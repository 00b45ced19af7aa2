import type { EvidenceKind } from '@qibu/core';
import type { BaseWords } from '@qibu/phrases';

/** Whose word a piece of evidence is: the person named, and otherwise the customer, an outside source, or ourselves. */
export function sayerOf(words: BaseWords, kind: EvidenceKind, name: string | null | undefined): string {
  const { customer, ours, outside } = words.common.basis;
  if (name) return name;
  if (kind === 'inference') return ours;
  return kind === 'third-party' ? outside : customer;
}
