// npm run test:watch -- [--db] WORDS …: runs the tests whose file names hold the words, again after each change.
import { bootstrap } from './bootstrap/main.mjs';
import { productNode } from './bootstrap/node.mjs';
import { inRoot } from './bootstrap/places.mjs';
import { show } from './checks/run.mjs';

await bootstrap(import.meta.url, async (args) => {
  const project = args.includes('--db') ? 'db' : 'pure';
  const words = args.filter((arg) => arg !== '--db');
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  process.exitCode = await show(productNode(), [vitest, 'watch', '--project', project, ...words]);
});
