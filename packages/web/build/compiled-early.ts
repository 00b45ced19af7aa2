import type { Plugin } from 'vite';

/** Chromium reads it at the head of a file, see https://explainers-by-googlers.github.io/explicit-javascript-compile-hints-file-based/ */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Has the browser compile what starts with the application as it arrives and beside the page's own thread, instead of
 * function by function on that thread when each is first called. Browsers that do not know the hint read a comment.
 */
export function compiledEarly(): Plugin {
  return {
    name: 'compiled-early',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const atStart = new Set(
          chunks.filter(({ isEntry }) => isEntry).flatMap(({ fileName, imports }) => [fileName, ...imports]),
        );
        for (const chunk of chunks) if (atStart.has(chunk.fileName)) chunk.code = `${HINT}${chunk.code}`;
      },
    },
  };
}
