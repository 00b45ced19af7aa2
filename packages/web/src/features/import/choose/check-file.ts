import { LIMITS } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { fill } from '@qibu/phrases/say';
import { sizeText } from '../../../lib/size-text.ts';

type NamedFile = Pick<File, 'name' | 'size'>;

/** Why a file cannot be taken, before anything is sent; null = it can. */
export function objection(file: NamedFile, t: Words<'import'>): string | null {
  const { name, size } = file;
  const words = t.imports.page;
  if (!/\.(csv|tsv|txt|xlsx?)$/i.test(name)) return fill(words.wrongType, { name });
  if (size === 0) return fill(words.emptyFile, { name });
  if (size > LIMITS.importBytes)
    return fill(words.tooBig, { name, size: sizeText(size), max: sizeText(LIMITS.importBytes) });
  return null;
}

export interface SortedFiles<F extends NamedFile> {
  readonly files: readonly F[];
  readonly objections: readonly string[];
}

/** What was dropped, beside what was chosen before: the same name again replaces the older one. */
export function takeFiles<F extends NamedFile>(
  before: readonly F[],
  dropped: readonly F[],
  t: Words<'import'>,
): SortedFiles<F> {
  const reasons = dropped.map((file) => objection(file, t));
  const good = dropped.filter((_, index) => reasons[index] === null);
  const names = new Set(good.map(({ name }) => name));
  const files = [...before.filter(({ name }) => !names.has(name)), ...good];
  const objections = reasons.filter((reason) => reason !== null);
  if (files.length <= LIMITS.importFiles) return { files, objections };
  return {
    files: files.slice(0, LIMITS.importFiles),
    objections: [...objections, fill(t.imports.page.tooManyFiles, { max: LIMITS.importFiles })],
  };
}
