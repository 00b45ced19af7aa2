import { wan } from '../sample.ts';
import { call, demo, learned, meeting, moved, task, theyPromised, visit } from '../story/entry.ts';
import { declared, did, said, wrote } from '../story/note.ts';
import {
  budget,
  buyer,
  contactMade,
  gate,
  goLive,
  of,
  provenCoach,
  rivals,
  scope,
  setUp,
  status,
  visited,
} from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** Won, delivered, paid: the history every forecast learns from. */
export const beiyanFirst = tell({
  key: 'beiyan-first',
  name: '北砚机床 装配线 MES 一期',
  account: 'beiyan',
  owner: 'wen-ruogu',
  products: ['mes'],
  source: '老客户转介绍',
  amount: wan(310),
  closes: -125,
  opened: -268,
  repStatus: 'urgent',
  ended: {
    on: -122,
    outcome: 'won',
    reason: '样板线参观打动了总经理，对手没有装配追溯',
    cause: 'product',
  },
  people: { ning: -268, guan: -240, bu: -230 },
  log: [
    visit(-266, ['ning'], '登门', [
      said('ning', '「装配缺件停一天，五十号人干等。」', {
        ...visited(),
        ...gate('intent.explicit-need', 'intent.owner-named'),
      }),
    ]),
    moved(-265, 'target'),
    moved(-250, 'intent'),
    meeting(-240, ['guan', 'ning'], '总经理定调', [
      declared('guan', '「三百万上下，五个月内用起来，宁部长负责。」', {
        ...setUp(),
        ...budget('300 万上下'),
        ...goLive(-90),
        ...scope('装配 MES、缺件预警'),
        ...buyer('北砚机床有限公司'),
        ...of('guan', { roles: ['economic'], influence: 'high', executive: true, support: 2 }),
      }),
    ]),
    moved(-235, 'set-up'),
    demo(-205, ['ning', 'bu', 'guan'], '带去看样板线', [
      did('guan', '在样板线上待了两小时，问了人家厂长十几个问题', { M4: 'for', ...of('guan', { support: 4 }) }),
      said('ning', '「下一步咱们把物料编码先理了。」', {
        M2: 'for',
        ...of('ning', { roles: ['user', 'coach'], support: 5 }),
        ...provenCoach('ning'),
      }),
      said('bu', '「和财务软件的接口你们做过，我放心。」', {
        M3: 'for',
        ...of('bu', { roles: ['technical'], support: 3 }),
      }),
    ]),
    learned(-190, [wrote(null, '比价函：我们和联曜两家', rivals('联曜智控'))], { source: 'file' }),
    meeting(-160, ['guan', 'ning'], '定供应商', [
      declared('guan', '「就衡序了，把服务写细。」', {
        ...gate('recognition.named-first-choice'),
        ...status({ setUp: true, budget: true, ebAgrees: true, schedule: true, pressing: true }),
        'said-will-choose-us': 'for',
      }),
    ]),
    moved(-158, 'recognition'),
    call(-140, ['guan'], '谈价', [
      said('guan', '「培训算在里头，我就不砍了。」', { ...gate('negotiation.terms-discussed'), L2: 'for' }),
    ]),
    moved(-139, 'negotiation'),
    learned(-122, [wrote(null, '合同盖章，首付三成到账', gate('close.contract-signed', 'close.first-payment'))], {
      source: 'file',
    }),
    moved(-122, 'close'),
  ],
});

/** The further order that good delivery brings: back at the top of the funnel, with its source known. */
export const beiyanSecond = tell({
  key: 'beiyan-second',
  name: '北砚机床 二期 机加排产',
  account: 'beiyan',
  owner: 'wen-ruogu',
  products: ['aps'],
  source: '验收会',
  amount: wan(180),
  closes: 140,
  opened: -26,
  repStatus: 'introducing',
  people: { ning: -26, guan: -26 },
  log: [
    meeting(-26, ['guan', 'ning'], '一期验收会', [
      declared('guan', '「装配顺了，现在堵在机加。」', {
        ...contactMade(),
        ...of('guan', { influence: 'high', executive: true, support: 4, mode: 'growth' }),
        'days-since-executive': 'for',
      }),
      said('ning', '「排产的资料给我一份，我先看。」', {
        ...gate('target.material-accepted'),
        ...of('ning', { roles: ['user'], influence: 'medium', support: 4, mode: 'growth' }),
        E1: 'for',
      }),
    ]),
    moved(-25, 'target'),
    theyPromised(-26, '宁部长约机加车间主任一起聊', { due: 7, contact: 'ning' }),
    task(-25, '准备机加排产的同行案例', { due: 6 }),
  ],
});
