import { wan } from '../sample.ts';
import { call, learned, meeting, moved, task, theyPromised, visit, wePromised } from '../story/entry.ts';
import { declared, did, said, wrote } from '../story/note.ts';
import { budget, buyer, gate, goLive, of, rivals, scope, setUp, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** A clean public project: set up by the book, tender in preparation, we are in front but not alone. */
export const lanzhou = tell({
  key: 'lanzhou',
  name: '澜洲市智慧水务调度平台',
  account: 'lanzhou',
  owner: 'tang-xiao',
  products: ['water', 'scada', 'service'],
  source: '行业协会',
  amount: wan(5800),
  closes: 100,
  opened: -155,
  repStatus: 'in-progress',
  team: [
    { userKey: 'gu-heng', part: 'solution' },
    { userKey: 'ji-xiaoman', part: 'bid' },
  ],
  people: { kuang: -155, shi: -140, yu: -105, dai: -30 },
  log: [
    visit(-153, ['kuang'], '协会研讨会后登门', [said('kuang', '「调度还靠电话和对讲机，领导不满意。」', visited())]),
    moved(-152, 'target'),
    visit(-140, ['shi', 'kuang'], '在调度大厅值了一个夜班', [
      said('shi', '「爆管最怕夜里，关哪几个阀全凭老师傅。」', {
        ...gate('intent.explicit-need', 'intent.owner-named'),
        ...of('shi', { roles: ['user'], influence: 'medium' }),
      }),
    ]),
    moved(-138, 'intent'),
    learned(
      -58,
      [
        wrote(null, '可研批复：总投资六千万，两年拨付，九个月内上线，中心主任负责', {
          ...setUp(),
          ...budget('6000 万，财政两年拨付'),
          ...goLive(210),
          ...buyer('澜洲市水务运行中心'),
          ...of('yu', { roles: ['economic'], influence: 'high', executive: true }),
          ...status({ pressing: false }),
        }),
      ],
      { source: 'file' },
    ),
    moved(-55, 'set-up'),
    meeting(
      -24,
      ['yu', 'shi', 'kuang'],
      '需求论证会',
      [
        wrote('kuang', '论证会纪要：六个场景排了先后，项目组与流程写明', {
          ...scope('调度、管网模型、爆管关阀、运维'),
          ...setUp(),
          ...goLive(210),
          ...visited(),
          ...gate('intent.explicit-need', 'intent.comparing'),
          ...status({ budget: true, ebAgrees: true, schedule: true }),
          'sso.status': 'in-progress',
          'phase.customer': 'middle',
          'phase.discussed': 'middle',
        }),
        declared('yu', '「衡序讲的关阀方案，写进需求。」', {
          ...of('yu', { support: 3, mode: 'growth', win: '汛期零事故，争全国示范' }),
          M1: 'for',
          'days-since-executive': 'for',
        }),
        did('shi', '拉着我们把三次爆管复盘了一遍', {
          M3: 'for',
          ...of('shi', { support: 4, mode: 'trouble', win: '夜里睡得着' }),
        }),
      ],
      { by: 'gu-heng' },
    ),
    call(-12, ['kuang'], '对招标准备', [
      said('kuang', '「除了你们，科岩也来过两回。」', {
        ...rivals('科岩自动化'),
        ...of('kuang', {
          roles: ['technical', 'coach'],
          influence: 'medium',
          support: 3,
          mode: 'growth',
          'coach-credible': true,
        }),
      }),
      // Unlawful to act on: it is kept, marked, and proves no coach.
      said('kuang', '「评分表草稿我先给你看一眼，你别外传。」', {
        ...of('kuang', { 'coach-trusted': true, 'coach-wants-us': true }),
      }),
      did(null, '当场谢绝，约好按公告书面提问', {}),
      said('kuang', '「评分办法会公开征求意见，你们有想法按程序书面提。」', { M2: 'for' }),
    ]),
    visit(
      -7,
      ['dai'],
      '拜会招标办',
      [
        said('dai', '「程序上的事公开问，别私下找评委。」', {
          ...of('dai', { roles: ['technical'], influence: 'medium', support: 0, mode: 'growth' }),
        }),
      ],
      { by: 'ji-xiaoman' },
    ),
    theyPromised(-12, '匡科长发征求意见稿', { due: 6, contact: 'kuang' }),
    wePromised(-7, '按公告要求书面提问', { due: 8, contact: 'dai', by: 'ji-xiaoman' }),
    task(-6, '核对业绩证明与人员证书', { due: 10, by: 'ji-xiaoman' }),
  ],
});
