import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dictionaries } from './index.ts';

// Who says phrases: pages, server and the sentences made here. Tests and the dictionaries themselves do not count.
const SPEAKERS = ['../../web/src', '../../server/src', 'say'];
const SILENT = /\.test\.tsx?$|\/testing\//;

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !SILENT.test(path))
    .map((path) => readFileSync(path, 'utf8'));

/** Words read off something (`t.save`, `t['save']`) or taken out of it (`{ save, cancel } =`). */
const READ = /\.(\w+)|\['([^']+)'\]|\{([^{}]*)\}(?= =|:)/g;
const wordsRead = (source: string): ReadonlySet<string> =>
  new Set(
    [...source.matchAll(READ)].flatMap(([, member, name, taken = '']) => [member ?? name ?? '', ...taken.split(/\W+/)]),
  );
const READ_BY_FILE = SPEAKERS.flatMap((folder) => sourcesIn(join(import.meta.dirname, folder))).map(wordsRead);

/** Tables whose phrases are looked up by a code: of the method, of a column, of a state. All of such a table counts as said. */
const LOOKED_UP = new Set(
  [
    'api/groups api/headers api/kinds api/places api/value/formats api/value/types',
    'backups/kinds backups/faults asking criteria errors exportAccounts exportContacts exportFile fieldErrors flags moves signals slots',
    'accounts/buying/causes accounts/columns accounts/sort accounts/verdict contacts/bases contacts/columns contacts/sort',
    'common/language common/scheme deal/fields deal/mines/act deal/outcome/causes deal/ownRisk/weights deal/signals/groups deal/sections deal/sectionNotes deal/team/parts deal/verdict/short',
    'deals/create/fields deals/grouping/by deals/sort evidence/panel evidence/timeline evidence/unlawful/kinds review/groupNotes review/groups review/kinds review/news/kinds review/reasonNames review/reasonNotes verdicts/closed verdicts/head',
    'imports/changes/is imports/dateOrders imports/decimalMarks imports/fields imports/monthDays imports/notes imports/outcomes imports/page/encodings',
    'imports/page/historyColumns imports/phases imports/problems imports/questions imports/refusals imports/states',
    'imports/steps imports/targets imports/units parameters/about parameters/groups parameters/halfLife parameters/lead',
    'record/leads record/lengths parameters/migrated parameters/names parameters/problem parameters/reasons parameters/source parameters/thresholds settings/audit/action settings/audit/code settings/audit/entity',
    'settings/audit/field settings/stages/problem settings/tabs verdicts/courses verdicts/unless words/place words/answerShort words/basisMark',
    'words/contactDegree words/customerSize words/dealStatus words/dealStatusNote words/evidenceKind',
    'words/evidenceKindNote words/evidenceSource words/grade words/influence words/interaction words/mode words/modeNote',
    'words/outcome words/phase words/roleLong words/roleNote words/sellerKind words/severity words/special words/stage',
    'words/moveReason words/task deal/stage verdicts/questions/why nav/keys/places',
  ].flatMap((line) => line.split(' ')),
);

function unusedIn(node: object, above: readonly string[] = []): string[] {
  if (LOOKED_UP.has(above.join('/'))) return [];
  // A list of lines is shown whole.
  if (Array.isArray(node)) return [];
  return Object.entries(node).flatMap(([key, child]) => {
    if (typeof child === 'object') return unusedIn(child, [...above, key]);
    const parent = above.at(-1) ?? '';
    return READ_BY_FILE.some((read) => read.has(key) && read.has(parent)) ? [] : [[...above, key].join('/')];
  });
}

test('every phrase is said somewhere', () => expect(unusedIn(dictionaries['zh-CN'])).toEqual([]));
test('every table named here is there', () => {
  const at = (path: string): unknown =>
    path
      .split('/')
      .reduce<unknown>(
        (node, key) => (node as Readonly<Record<string, unknown>> | undefined)?.[key],
        dictionaries['zh-CN'],
      );
  expect([...LOOKED_UP].filter((path) => at(path) === undefined)).toEqual([]);
});
