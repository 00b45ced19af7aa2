import { serve } from '../../packages/server/src/main.ts';

await serve(['--sample']);
