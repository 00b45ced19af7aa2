import type { SampleAccount } from '../sample.ts';
import { wrote } from '../story/note.ts';
import { marks } from '../story/shows.ts';
import { account } from './account.ts';

/** Government, airports, waterworks, logistics. Places are invented. */
export const PUBLIC_ACCOUNTS: readonly SampleAccount[] = [
  account({
    key: 'lanzhou',
    name: '澜洲市水务运行中心',
    industry: '水务',
    region: '澜洲',
    size: 'government',
    owner: 'tang-xiao',
    strategic: true,
    learned: [[-100, wrote(null, '财政预算公开：智慧水务专项两年拨付', marks({ payment: 4, strategic: 4 }))]],
  }),
  account({
    key: 'wangchuan',
    name: '望川县经济开发区管委会',
    industry: '园区',
    region: '望川',
    size: 'government',
    owner: 'jian-shu',
  }),
  account({
    key: 'nanping',
    name: '南坪机场集团',
    industry: '机场',
    region: '南坪',
    size: 'government',
    owner: 'wen-ruogu',
  }),
  account({
    key: 'yunzhan',
    name: '云栈物流有限公司',
    industry: '物流',
    region: '重庆',
    size: 'small',
    owner: 'qiu-zhe',
  }),
];
