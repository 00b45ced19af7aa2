// npm run check: types, lint, format, layers.
import { bootstrap } from './bootstrap/main.mjs';
import { runChecks } from './checks/checks.mjs';

await bootstrap(import.meta.url, async () => {
  const { passed, failed } = await runChecks();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});
