import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../bootstrap/places.mjs';

const SOURCES = ['core', 'contract', 'phrases', 'server', 'web'].map((name) => `packages/${name}/src`);
const DEEPER = ['packages/web/src/features'];

/** Folders of the packages that ARCHITECTURE.md has no word about. */
export function undescribedFolders() {
  const page = readFileSync(inRoot('ARCHITECTURE.md'), 'utf8');
  return [...SOURCES, ...DEEPER].flatMap((source) =>
    readdirSync(inRoot(source), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !page.includes(`\`${entry.name}/\``))
      .map(({ name }) => `${source}/${name}/: ARCHITECTURE.md does not say what it is`),
  );
}
