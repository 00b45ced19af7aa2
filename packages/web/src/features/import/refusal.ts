import type { Words } from '@qibu/phrases';
import { fill, lookUp } from '@qibu/phrases/say';

/** An error of an import, as the server gives it: while uploading, while mapping, or kept with a failed run. */
export interface ImportFault {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** An upload refused: which file, why, and what was kept. Null when the general sentence of the error says it better. */
export function refusalText(fault: ImportFault, t: Words<'import'>): string | null {
  const why = refusalReason(fault, t);
  if (why === null) return null;
  const { page } = t.imports;
  const { file } = fault.params;
  return typeof file === 'string' ? fill(page.refused, { file, why }) : fill(page.refusedAny, { why });
}

/** Why a file cannot be read, as a clause; null when the error is another one. */
export function refusalReason({ code, params }: ImportFault, t: Words<'import'>): string | null {
  const { refusals } = t.imports;
  if (code === 'import.tooLarge') return refusals['file.tooLarge'];
  if (code === 'import.tooManyRows') return fill(refusals['file.tooManyRows'], { limit: String(params['max']) });
  if (code !== 'import.unreadable') return null;
  const phrase = lookUp(refusals, String(params['reason']), null);
  if (phrase === null) return null;
  const texts = Object.entries(params).map(([name, value]) => [name, String(value)] as const);
  return fill<string>(phrase, Object.fromEntries(texts));
}
