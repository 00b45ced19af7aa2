import type { SampleDeal } from '../sample.ts';
import { shiyaogou } from './shiyaogou.ts';
import { simaide } from './simaide.ts';
import { wanlu } from './wanlu.ts';
import { zechuan } from './zechuan.ts';

export const DEALS: readonly SampleDeal[] = [shiyaogou, simaide, wanlu, zechuan];
