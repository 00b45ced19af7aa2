// npm run bench: measures the product and prints a table.
import { bootstrap } from './bootstrap/main.mjs';
import { ensureWeb } from './bootstrap/web.mjs';

await bootstrap(import.meta.url, async () => {
  await ensureWeb();
  await import('../bench/main.ts');
});
