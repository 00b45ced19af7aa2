import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EDITS } from './edits.mjs';
import { FILES } from './files.mjs';

/** The forms of a room's name: `bid-notes`, `bidNotes`, `BidNotes`, `bid_notes`. Refuses what cannot be one. */
export function namesOf(name) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 30)
    throw new Error(`“${name}” cannot name a room: lower-case letters and digits, words parted by “-”, at most 30.`);
  const pascal = name.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());
  return { kebab: name, camel: pascal[0].toLowerCase() + pascal.slice(1), pascal, snake: name.replaceAll('-', '_') };
}

/** What a room may bring to the page of a deal. */
const PARTS = ['section', 'panel'];

/** The parts asked for; refuses what is none. */
export function partsOf(words) {
  const unknown = words.find((word) => !PARTS.includes(word));
  if (unknown !== undefined) throw new Error(`“${unknown}” is no part of the deal page: ${PARTS.join(' or ')}.`);
  return new Set(words);
}

/** Writes the skeleton of a room below a checkout. Nothing is written when something stands in its way. */
export function placeRoom(root, names, parts = new Set()) {
  const filled = fillerOf({ ...names, number: nextMigration(root) }, parts);
  const fresh = FILES.filter(({ part }) => part === undefined || parts.has(part)).map(({ path, template }) => ({
    path: filled(path),
    text: filled(readFileSync(join(import.meta.dirname, template), 'utf8')),
    isNew: true,
  }));
  const edited = EDITS.map(({ path, edits }) => ({
    path,
    text: editedText(join(root, path), edits, filled),
    isNew: false,
  }));
  const taken = fresh.find(({ path }) => existsSync(join(root, path)));
  if (taken) throw new Error(`${taken.path} is there already: choose another name.`);
  for (const { path, text } of [...fresh, ...edited]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...fresh, ...edited];
}

/** Those of the written files that the formatter knows. */
export const laidDown = (written) => written.map(({ path }) => path).filter((path) => /\.tsx?$/.test(path));

/** Fills the names in and leaves out the lines of parts nobody asked for. */
const fillerOf = (values, parts) => (text) =>
  text
    .replace(/^\/\/ if (\w+)\n([\s\S]*?)^\/\/ end\n/gm, (_, part, lines) => (parts.has(part) ? lines : ''))
    .replace(/__(kebab|camel|pascal|snake|number)__/g, (_, form) => values[form]);

function nextMigration(root) {
  const numbers = readdirSync(join(root, 'packages/server/migrations')).map((name) => Number.parseInt(name, 10));
  return String(Math.max(...numbers) + 1).padStart(4, '0');
}

function editedText(file, edits, filled) {
  return edits.reduce(
    (text, { find, put }) => {
      const found = text.match(find);
      if (found === null) throw new Error(`${file} no longer holds ${find}: mend scripts/new-room/edits.mjs.`);
      return text.replace(find, () => filled(put(found)));
    },
    readFileSync(file, 'utf8'),
  );
}
