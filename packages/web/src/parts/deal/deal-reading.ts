import { getDeal } from '@qibu/contract';
import { reading } from '../../lib/api/index.ts';

/** Query options of a deal page; today's view has no day in its key, so that every write can put its reply there. */
export const dealReading = (id: string, asOf?: string) =>
  reading(getDeal, { params: { id }, query: asOf ? { asOf } : {} });
