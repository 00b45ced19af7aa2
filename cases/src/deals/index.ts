import type { SampleDeal } from '../sample.ts';
import { nanping, yunzhan } from './bare.ts';
import { beiyanFirst, beiyanSecond } from './beiyan.ts';
import { bolan } from './bolan.ts';
import { chiyuan } from './chiyuan.ts';
import { chiyu, mubai, yuanmu } from './closed.ts';
import { dingyuerz } from './dingyuerz.ts';
import { heyaoyb } from './heyaoyb.ts';
import { jiangzhu } from './jiangzhu.ts';
import { jiyao } from './jiyao.ts';
import { landu } from './landu.ts';
import { lanzhou } from './lanzhou.ts';
import { mingjia } from './mingjia.ts';
import { qingtang } from './qingtang.ts';
import { shiyaogou } from './shiyaogou.ts';
import { simaide } from './simaide.ts';
import { songpi } from './songpi.ts';
import { wangchuan } from './wangchuan.ts';
import { wanlu } from './wanlu.ts';
import { wanyi } from './wanyi.ts';
import { xingyuan } from './xingyuan.ts';
import { zechuan } from './zechuan.ts';
import { zhuolan } from './zhuolan.ts';

export const DEALS: readonly SampleDeal[] = [
  shiyaogou,
  simaide,
  wanlu,
  zechuan,
  landu,
  mingjia,
  heyaoyb,
  jiangzhu,
  lanzhou,
  xingyuan,
  dingyuerz,
  bolan,
  qingtang,
  wangchuan,
  zhuolan,
  songpi,
  jiyao,
  chiyuan,
  wanyi,
  nanping,
  yunzhan,
  beiyanSecond,
  beiyanFirst,
  chiyu,
  yuanmu,
  mubai,
];
