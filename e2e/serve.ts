import { serve } from '../packages/server/src/main.ts';

await serve(process.argv.slice(2));
