// npm start: installs what is missing, builds the pages, starts the server. Plain JavaScript for any Node from 18 on.
import { bootstrap } from './bootstrap/main.mjs';
import { endWithParents } from './bootstrap/parents.mjs';
import { ensureWeb } from './bootstrap/web.mjs';

await bootstrap(import.meta.url, async (args) => {
  endWithParents();
  await ensureWeb();
  const { serve } = await import('../packages/server/src/main.ts');
  await serve(args);
});
