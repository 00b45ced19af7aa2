import type { Words } from '@qibu/phrases';
import { fill, lookUp } from '@qibu/phrases/say';

/** `sheet.hidden:Sheet2` in words. */
export function noteText(note: string, t: Words<'import'>): string {
  const [code = '', ...rest] = note.split(':');
  const phrase = lookUp(t.imports.notes, code, null);
  return phrase === null ? note : fill<string>(phrase, { value: rest.join(':') });
}
