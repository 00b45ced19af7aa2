import type { Plugin } from 'vite';

const LANGUAGES = ['zh-CN', 'en'] as const;

/**
 * Writes the address of each language's usual words into the page, so that `scheme.js` can fetch the reader's language
 * beside the application instead of after it.
 */
export function earlyWords(): Plugin {
  return {
    name: 'early-words',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {});
        const attributes = LANGUAGES.map((language) => {
          const words = chunks.find(
            (one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(`/${language}/base.ts`),
          );
          return words === undefined ? '' : ` data-words-${language.toLowerCase()}="/${words.fileName}"`;
        });
        return html.replace('<html', `<html${attributes.join('')}`);
      },
    },
  };
}
