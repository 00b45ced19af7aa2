import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { inRoot, ROOT } from '../bootstrap/places.mjs';
import { filesUnder, importsOf, isTest as isTestFile, readSource } from './imports.mjs';

// Who may know whom. An arrow that is not here is a mistake in the drawing or in the code.
const MAY_IMPORT = {
  'packages/core': [],
  'packages/contract': ['@qibu/core'],
  'packages/phrases': ['@qibu/core', '@qibu/contract'],
  'packages/server': ['@qibu/core', '@qibu/contract', '@qibu/phrases', '@qibu/cases'],
  'packages/web': ['@qibu/core', '@qibu/contract', '@qibu/phrases'],
  cases: ['@qibu/core', '@qibu/contract'],
};
const TEST_PARTS = ['vitest', 'fast-check'];
const CORE_PARTS = [];
const LONGEST_FILE = 400;
// Tables of words and of sample deals are read, not reasoned about.
const MAY_BE_LONG = [/^cases\//, /^packages\/phrases\//, /\.gen\.ts$/];

/** Every broken rule of the architecture, one line each. */
export function brokenLayers() {
  return Object.keys(MAY_IMPORT).flatMap((part) => filesUnder(inRoot(part)).flatMap((file) => brokenIn(part, file)));
}

function brokenIn(part, file) {
  const text = readSource(file);
  const name = relative(ROOT, file);
  const wrong = importsOf(text).map(({ specifier }) => ({ specifier, why: whyNot(part, file, specifier) }));
  const broken = wrong.filter(({ why }) => why).map(({ specifier, why }) => `${name}: imports “${specifier}”: ${why}`);
  const lines = text.split('\n').length - 1;
  if (lines > LONGEST_FILE && !MAY_BE_LONG.some((pattern) => pattern.test(name)))
    broken.push(`${name}: ${lines} lines, more than ${LONGEST_FILE}`);
  return broken;
}

function whyNot(part, file, specifier) {
  if (specifier.startsWith('.')) return whyNotRelative(part, file, specifier);
  const isTest = isTestFile(file);
  if (isTest && TEST_PARTS.some((name) => specifier === name || specifier.startsWith(`${name}/`))) return undefined;
  if (specifier.startsWith('@qibu/'))
    return MAY_IMPORT[part].includes(packageOf(specifier)) ? undefined : `${part} may not know ${packageOf(specifier)}`;
  if (part === 'packages/core')
    return isTest || CORE_PARTS.includes(packageOf(specifier)) ? undefined : 'core is pure and imports nothing';
  if (part === 'packages/web' && specifier.startsWith('node:') && !isTest && file.includes('/src/'))
    return 'pages run in the browser';
  if (specifier.startsWith('node:') || specifier.startsWith('virtual:')) return undefined;
  return declared(part).has(packageOf(specifier)) || isTest ? undefined : `not among the dependencies of ${part}`;
}

function whyNotRelative(part, file, specifier) {
  const target = relative(inRoot(part), resolve(file, '..', specifier));
  if (target.startsWith('..'))
    return isConfiguration(file) ? undefined : 'leaves its package; import the package by name';
  const [from, to] = [featureOf(relative(inRoot(part), file)), featureOf(target)];
  if (part === 'packages/web' && from && to && from !== to)
    return 'features do not know each other; move what both need to lib/ or ui/';
  return undefined;
}

const featureOf = (path) => /^src\/features\/([^/]+)\//.exec(`${path}/`)?.[1];
const isConfiguration = (file) => /\.config\.(ts|mjs)$/.test(file);
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const known = new Map();

function declared(part) {
  const read = () =>
    new Set(Object.keys(JSON.parse(readFileSync(inRoot(part, 'package.json'), 'utf8')).dependencies ?? {}));
  if (!known.has(part)) known.set(part, read());
  return known.get(part);
}
