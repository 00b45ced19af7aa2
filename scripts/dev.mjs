// npm run dev [-- --seed DEALS] [-- --fresh]: the server with watch and inspector, the pages with hot reload, data of their own.
import { bootstrap } from './bootstrap/main.mjs';
import { endWithParents } from './bootstrap/parents.mjs';

await bootstrap(import.meta.url, async (args) => {
  endWithParents();
  const { develop } = await import('./dev/develop.ts');
  await develop(args);
});
