// npm run -s qibu -- COMMAND …: the command line. Standard output carries the command's output and nothing else.
import { bootstrap } from './bootstrap/main.mjs';

await bootstrap(import.meta.url, async (args) => {
  const { runCommandLine } = await import('../packages/server/src/cli/main.ts');
  process.exitCode = await runCommandLine(args);
});
