import type { Plugin } from 'vite';
import { firstPage } from '../src/features/deal-list/deals-search.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;

interface EarlyPage {
  readonly rooms: readonly string[];
  readonly data: string;
  /** The file of the page, where it does not come with the application. */
  readonly page?: string;
}
/** Pages most often opened first, and what each of them asks for at once. */
const PAGES: Readonly<Record<string, EarlyPage>> = {
  '/deals': { rooms: ['deals', 'judgement', 'method'], data: `/deals?${new URLSearchParams(asText(firstPage({})))}` },
  '/': { rooms: ['today', 'deals', 'judgement', 'method'], data: '/today', page: '/today/today-page.tsx' },
};

/**
 * Writes into the page what the most opened pages need: files and readings by their addresses. `early.js` asks for them
 * beside the application instead of after it.
 */
export function early(): Plugin {
  return {
    name: 'early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {});
        const atStart = new Set(chunks.flatMap((one) => (one.type === 'chunk' && one.isEntry ? one.imports : [])));
        // What a file needs beside the application comes with it.
        const addressOf = (end: string): string[] =>
          chunks
            .filter((one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(end) === true)
            .flatMap((one) => [one.fileName, ...(one.type === 'chunk' ? one.imports : [])])
            .filter((name) => !atStart.has(name))
            .map((name) => `/${name}`);
        const words = (rooms: readonly string[]) =>
          Object.fromEntries(
            LANGUAGES.map((language) => [
              language,
              [...new Set(rooms.flatMap((room) => addressOf(`/${language}/${room}.ts`)))],
            ]),
          );
        const pages = Object.entries(PAGES).map(([path, { rooms, data, page }]) => [
          path,
          { words: words(rooms), data: `/api/v1${data}`, files: page === undefined ? [] : addressOf(page) },
        ]);
        const known = JSON.stringify({ base: words(['base']), pages: Object.fromEntries(pages) });
        return html.replace('<html', `<html data-early='${known}'`);
      },
    },
  };
}

function asText(query: object): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
}
