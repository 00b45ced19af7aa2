import type { Words } from '@qibu/phrases';
import { fill } from '@qibu/phrases/say';

/** `sheet.hidden:Sheet2` in words. */
export function noteText(note: string, t: Words<'import'>): string {
  const [code = '', ...rest] = note.split(':');
  const phrase = (t.imports.notes as Readonly<Record<string, string>>)[code];
  return phrase === undefined ? note : fill(phrase, { value: rest.join(':') });
}
