import type { Dictionary } from '@qibu/phrases';
import { fill } from '@qibu/phrases/say';

/** An error of an import, as the server gives it: while uploading, while mapping, or kept with a failed run. */
export interface ImportFault {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What happened to which file, and what was kept; null when the general sentence of the error says it better. */
export function refusalText({ code, params }: ImportFault, t: Dictionary): string | null {
  if (code !== 'import.unreadable' && code !== 'import.tooLarge' && code !== 'import.tooManyRows') return null;
  const why = reasonOf(code, params, t);
  if (why === null) return null;
  const { page } = t.imports;
  const { file } = params;
  return typeof file === 'string' ? fill(page.refused, { file, why }) : fill(page.refusedAny, { why });
}

function reasonOf(code: string, params: ImportFault['params'], t: Dictionary): string | null {
  const { refusals } = t.imports;
  if (code === 'import.tooLarge') return refusals['file.tooLarge'];
  if (code === 'import.tooManyRows') return fill(refusals['file.tooManyRows'], { limit: String(params['max']) });
  const phrase = (refusals as Readonly<Record<string, string>>)[String(params['reason'])];
  if (phrase === undefined) return null;
  const texts = Object.entries(params).map(([name, value]) => [name, String(value)] as const);
  return fill(phrase, Object.fromEntries(texts));
}
