// npm run parts: one page with every part of packages/web/src/ui in its states, light and dark, Chinese and English.
import { bootstrap } from './bootstrap/main.mjs';
import { productNode } from './bootstrap/node.mjs';
import { inRoot } from './bootstrap/places.mjs';
import { show } from './checks/run.mjs';

await bootstrap(import.meta.url, async (args) => {
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
  const port = process.env.PORT ?? '7073';
  console.log(`\n  Every part in its states: http://127.0.0.1:${port}/parts.html\n`);
  process.exitCode = await show(productNode(), [
    vite,
    inRoot('packages', 'web'),
    '--port',
    port,
    '--strictPort',
    ...args,
  ]);
});
