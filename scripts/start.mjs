// npm start: installs what is missing, builds the pages, starts the server and keeps it running. Plain JavaScript for any Node from 18 on.
import { SERVING } from './bootstrap/keep-running.mjs';
import { bootstrap } from './bootstrap/main.mjs';
import { endWithParents } from './bootstrap/parents.mjs';
import { ensureWeb } from './bootstrap/web.mjs';

const work = async (args) => {
  endWithParents();
  await ensureWeb();
  const { serve } = await import('../packages/server/src/main.ts');
  await serve(args);
  process.send?.(SERVING);
};

await bootstrap(import.meta.url, work, { kept: true });
