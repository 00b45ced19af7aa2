import { productNode } from '../bootstrap/node.mjs';
import { inRoot } from '../bootstrap/places.mjs';
import { circlesIn, importCircles } from './circles.mjs';
import { undescribedFolders } from './folders.mjs';
import { brokenLayers } from './layers.mjs';
import { run } from './run.mjs';
import { brokenFloors, roomGraph } from './server-floors.mjs';
import { brokenWebFloors } from './web-floors.mjs';

const SOURCES = ['packages', 'cases', 'e2e', 'bench', 'scripts', 'vitest.config.ts'];
const MOST_LINES = 60;
const bin = (name) => inRoot('node_modules', '.bin', name);

const CHECKS = [
  { name: 'types', work: () => run(bin('tsc'), ['-p', '.', '--pretty', 'false']) },
  { name: 'types of the pages', work: () => run(bin('tsc'), ['-p', 'packages/web', '--pretty', 'false']) },
  {
    name: 'types of their build',
    work: () => run(bin('tsc'), ['-p', 'packages/web/tsconfig.tools.json', '--pretty', 'false']),
  },
  {
    name: 'lint',
    work: () => run(productNode(), [bin('oxlint'), '--deny-warnings', '--format=unix', ...SOURCES]),
  },
  {
    name: 'format',
    work: () => run(productNode(), [bin('biome'), 'format', '--colors=off', '--reporter=summary', ...SOURCES]),
  },
  { name: 'layers', work: () => listed(brokenLayers()) },
  { name: 'floors and rooms', work: () => listed([...brokenFloors(), ...brokenWebFloors(), ...roomCircles()]) },
  { name: 'folders described', work: () => listed(undescribedFolders()) },
  { name: 'circles', work: () => listed(importCircles()) },
];

/** Runs every check, prints a line for each and the words of those that failed. */
export async function runChecks() {
  const counts = { passed: 0, failed: 0 };
  for (const { name, work } of CHECKS) {
    const { ok, said } = await work();
    counts[ok ? 'passed' : 'failed'] += 1;
    console.log(`${ok ? '✓' : '✗'} ${name}`);
    if (!ok) console.log(shortened(said).replace(/^/gm, '    '));
  }
  return counts;
}

// Deeply indented lines are the compiler explaining itself; the first line of each complaint says enough here.
function shortened(said) {
  const lines = said
    .trim()
    .split('\n')
    .filter((line) => !/^ {2,}(Types? |The types|'|Property|Argument)/.test(line));
  const more = lines.length - MOST_LINES;
  return more > 0 ? [...lines.slice(0, MOST_LINES), `… and ${more} more lines`].join('\n') : lines.join('\n');
}

/** A check that names each broken rule on a line of its own. */
const listed = async (broken) => ({ ok: broken.length === 0, said: broken.join('\n') });

const roomCircles = () =>
  circlesIn(roomGraph()).map((rooms) => `rooms use each other in a circle: ${rooms.join(' ↔ ')}`);
