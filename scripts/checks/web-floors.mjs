import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { inRoot } from '../bootstrap/places.mjs';
import { filesUnder, importsOf, isTest, readSource } from './imports.mjs';

// The floors of the pages, lowest first; folders on one line do not know each other.
const FLOORS = [
  ['lib'],
  ['ui'],
  ['editing', 'list-page'],
  ['parts'],
  ['room.ts'],
  ['features'],
  ['rooms.ts'],
  ['app'],
  ['main.tsx', 'showcase'],
];
const SOURCE = inRoot('packages/web/src');
// Every page hangs on the frame; it is the one thing of the application that pages may name.
const HOOKS = new Set(['app/frame-route.ts', 'app/root-route.tsx']);
// The one page that shows what other rooms bring.
const GATHERS = {
  'features/deal-page/sections.ts': 'rooms.ts',
  'features/deal-page/panels.ts': 'rooms.ts',
};

/** Every import of the pages that goes up or across a floor, and every room that is not in the list. */
export const brokenWebFloors = () => [
  ...filesUnder(SOURCE)
    .filter((file) => !isTest(file))
    .flatMap(brokenIn),
  ...unlistedRooms(),
];

/** Each folder of features/ is a room: it has a room.ts, and rooms.ts names it. */
function unlistedRooms() {
  const listed = importsOf(readSource(resolve(SOURCE, 'rooms.ts'))).map(({ specifier }) => specifier);
  return readdirSync(resolve(SOURCE, 'features'))
    .filter((room) => !listed.includes(`./features/${room}/room.ts`))
    .map(
      (room) => `packages/web/src/features/${room}: not in rooms.ts; declare it in its room.ts and add a line there`,
    );
}

const folderOf = (path) => path.split('/')[0];
const floorOf = (folder) => FLOORS.findIndex((names) => names.includes(folder));

function brokenIn(file) {
  const name = relative(SOURCE, file);
  const from = folderOf(name);
  if (floorOf(from) < 0) return [`packages/web/src/${from}: on no floor; name it in scripts/checks/web-floors.mjs`];
  const targets = importsOf(readSource(file))
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => relative(SOURCE, resolve(file, '..', specifier)))
    .filter((target) => !target.startsWith('..') && folderOf(target) !== from)
    .filter((target) => !HOOKS.has(target) && GATHERS[name] !== target);
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
