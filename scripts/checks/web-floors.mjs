import { relative, resolve } from 'node:path';
import { inRoot } from '../bootstrap/places.mjs';
import { filesUnder, importsOf, readSource } from './imports.mjs';

// The floors of the pages, lowest first; folders on one line do not know each other.
const FLOORS = [['lib'], ['ui'], ['editing', 'list-page'], ['parts'], ['features'], ['app'], ['main.tsx', 'showcase']];
const SOURCE = inRoot('packages/web/src');
// Every page hangs on the frame; it is the one thing of the application that pages may name.
const HOOKS = new Set(['app/frame-route.ts', 'app/root-route.tsx']);

/** Every import of the pages that goes up or across a floor. */
export const brokenWebFloors = () => filesUnder(SOURCE).flatMap(brokenIn);

const folderOf = (path) => path.split('/')[0];
const floorOf = (folder) => FLOORS.findIndex((names) => names.includes(folder));

function brokenIn(file) {
  const name = relative(SOURCE, file);
  const from = folderOf(name);
  if (floorOf(from) < 0) return [`packages/web/src/${from}: on no floor; name it in scripts/checks/web-floors.mjs`];
  const targets = importsOf(readSource(file))
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => relative(SOURCE, resolve(file, '..', specifier)))
    .filter((target) => !target.startsWith('..') && folderOf(target) !== from && !HOOKS.has(target));
  return targets.flatMap((target) => {
    const why = whyNot(from, folderOf(target));
    return why ? [`packages/web/src/${name}: imports “${target}”: ${why}`] : [];
  });
}

function whyNot(from, to) {
  const [above, below] = [floorOf(from), floorOf(to)];
  if (below < 0 || above > below) return undefined;
  if (above < below) return `${from}/ lies below ${to}/; the pages import downward only`;
  return `${from}/ and ${to}/ share a floor; move what both need to one below`;
}
