import { z } from 'zod';

/** What the caller may do with a record, by action; where not, the error code the attempt would get. */
export const Can = z
  .record(z.string(), z.object({ yes: z.boolean(), reason: z.string().nullable() }))
  .meta({ id: 'Can' });
