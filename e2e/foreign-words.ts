import type { Dictionary } from '@qibu/phrases';
import type { Page, Response } from 'playwright-core';

/** All visible text and names for screen readers, one piece each. */
const READ = `[...new Set([
  ...document.body.innerText.split('\\n'),
  document.title,
  ...[...document.querySelectorAll('[aria-label],[title],[placeholder],[aria-valuetext],[alt]')].flatMap((element) =>
    ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt'].map((name) => element.getAttribute(name) ?? '')),
].map((text) => text.trim()).filter(Boolean))]`;

export const textsOf = (page: Page): Promise<string[]> => page.evaluate<string[]>(READ);

/** Collects every string the server sends the page: what a workspace holds may be in any language. */
export function contentHeardBy(page: Page): { strings(): Promise<ReadonlySet<string>> } {
  const found = new Set<string>();
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/api/')) pending.push(keep(response, found));
  });
  return {
    async strings() {
      await Promise.all(pending);
      return found;
    },
  };
}

async function keep(response: Response, found: Set<string>): Promise<void> {
  // A page left behind takes its answers along: there is nothing to read then.
  const value: unknown = await response.json().catch(() => null);
  collect(value, found);
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) collect(part, found);
}

const HAN = /[\u3400-\u9fff]+/g;

/** Chinese words on a page that came from no data: interface text nobody translated. */
export function untranslated(texts: readonly string[], content: ReadonlySet<string>, own: readonly string[]): string[] {
  const known = [...content, ...own]
    .flatMap((text) => [text, unquoted(text)])
    .filter((text) => /[\u3400-\u9fff]/.test(text))
    .sort((a, b) => b.length - a.length);
  return texts.flatMap((text) => {
    const left = known.reduce((rest, piece) => rest.replaceAll(piece, '').replaceAll(oneLine(piece), ''), text);
    return left.match(HAN) === null ? [] : [text];
  });
}
/** What somebody said, which a sentence puts between quotation marks of its own. */
const unquoted = (text: string): string => text.replace(/^[「『“]|[」』”]$/g, '');
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** Sentences of a dictionary long enough that nothing else is worded the same. */
export const sentencesOf = (words: Dictionary): ReadonlySet<string> => {
  const found = new Set<string>();
  collect(words, found);
  return new Set(
    [...found].filter((text) => text.length > 14 && !text.includes('{{') && /^[\x20-\x7e’“”…–]+$/.test(text)),
  );
};

/** What a page shows when something was not filled in, not found or not a number. */
export const BROKEN = /\{\{|\}\}|\bundefined\b|\bNaN\b|\[object |Invalid Date|\bnull\b/;
