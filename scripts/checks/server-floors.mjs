import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { inRoot } from '../bootstrap/places.mjs';
import { filesUnder, importsOf, isTest, readSource } from './imports.mjs';

// The floors of the server, lowest first; folders on one line do not know each other. What is not named here is a room.
const FLOORS = [
  ['error.ts', 'csv-guard.ts'],
  ['db'],
  ['postgres'],
  ['scope'],
  ['text', 'lists', 'ledger', 'backup'],
  ['standing'],
  ['jobs'],
  ['http'],
  ['rooms'],
  ['rooms.ts'],
  ['serve'],
  ['main.ts'],
  ['cli'],
];
const SOURCE = inRoot('packages/server/src');
const ROOMS = FLOORS.findIndex((names) => names.includes('rooms'));

/** Every import of the server that goes up, across a floor, or into a room that its own has not named. */
export const brokenFloors = () =>
  filesUnder(SOURCE)
    .filter((file) => !isTest(file))
    .flatMap(brokenIn);

const folderOf = (path) => path.split('/')[0];
const floorOf = (folder) => {
  const found = FLOORS.findIndex((names) => names.includes(folder));
  return found < 0 ? ROOMS : found;
};

function brokenIn(file) {
  const name = relative(SOURCE, file);
  const from = folderOf(name);
  const targets = importsOf(readSource(file))
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => relative(SOURCE, resolve(file, '..', specifier)))
    .filter((target) => !target.startsWith('..') && folderOf(target) !== from);
  return targets.flatMap((target) => {
    const why = whyNot(from, folderOf(target));
    return why ? [`packages/server/src/${name}: imports “${target}”: ${why}`] : [];
  });
}

function whyNot(from, to) {
  const [above, below] = [floorOf(from), floorOf(to)];
  if (above > below) return undefined;
  if (above < below) return `${from} lies below ${to}; floors import downward only`;
  if (above !== ROOMS) return `${from} and ${to} share a floor; move what both need to one below`;
  return usesOf(from).includes(to)
    ? undefined
    : `the room ${from} does not name ${to} in “uses” of ${from}/room.ts; rooms share through the floors below`;
}

const known = new Map();

/** The rooms a room says it uses: `uses: ['deals']` in its room.ts. */
function usesOf(room) {
  if (!known.has(room)) known.set(room, readUses(resolve(SOURCE, room, 'room.ts')));
  return known.get(room);
}

function readUses(file) {
  if (!existsSync(file)) return [];
  const listed = /\buses:\s*\[([^\]]*)\]/.exec(readSource(file))?.[1] ?? '';
  return [...listed.matchAll(/'([^']+)'/g)].map(([, name]) => name);
}

/** Rooms may use rooms, but never in a circle. */
export function roomGraph() {
  const rooms = filesUnder(SOURCE)
    .map((file) => relative(SOURCE, file))
    .filter((name) => name.endsWith('/room.ts') && floorOf(folderOf(name)) === ROOMS)
    .map(folderOf);
  return new Map(rooms.map((room) => [room, usesOf(room)]));
}
