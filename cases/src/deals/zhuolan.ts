import { wan } from '../sample.ts';
import { call, demo, dismissed, learned, moved, task, theyPromised, visit } from '../story/entry.ts';
import { did, rumour, said, saw, wrote } from '../story/note.ts';
import { budget, buyer, gate, of, rivals, scope, setUp, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** A warm friend inside, not yet tested; moved a stage last week on real evidence. */
export const zhuolan = tell({
  key: 'zhuolan',
  name: '卓岚家居 柔性排产与揉单',
  account: 'zhuolan',
  owner: 'meng-fanxing',
  products: ['aps', 'mes'],
  source: '老客户俱乐部',
  amount: wan(340),
  closes: 55,
  opened: -92,
  repStatus: 'introducing',
  team: [{ userKey: 'pei-qing', part: 'solution' }],
  people: { le: -92, shan: -66, bian: -35 },
  log: [
    visit(-90, ['le'], '俱乐部活动后登门', [said('le', '「一万个订单一万个样，揉单全靠两个老师傅。」', visited())]),
    moved(-88, 'target'),
    visit(-66, ['le', 'shan'], '看柔性工厂', [
      said('shan', '「板材利用率差一个点就是两百万。」', {
        ...visited(),
        ...gate('intent.explicit-need', 'intent.owner-named'),
        ...of('shan', { roles: ['user'], influence: 'medium' }),
      }),
    ]),
    moved(-60, 'intent'),
    visit(
      -35,
      ['bian', 'le'],
      '见卞董半小时',
      [
        said('bian', '「算得出账我就投。」', {
          ...of('bian', { roles: ['economic'], influence: 'high', executive: true, support: 2, mode: 'growth' }),
          'days-since-executive': 'for',
        }),
      ],
      { by: 'wen-ruogu' },
    ),
    demo(
      -10,
      ['le', 'shan'],
      '拿上周的订单试揉',
      [
        did('shan', '看到利用率多出一点二，当场叫来两个班长', {
          M1: 'for',
          M4: 'for',
          ...of('shan', { roles: ['user'], support: 4, mode: 'growth', win: '利用率奖归厂里' }),
        }),
        saw('le', '方案的字段一个个往业务里套', { M3: 'for' }),
      ],
      { by: 'pei-qing' },
    ),
    visit(-7, ['le'], '定流程', [
      said('le', '「我牵头，单厂长评，卞董签；三百来万在今年盘子里。」', {
        ...setUp(),
        ...budget('300 多万'),
        ...scope('揉单、排产、MES 一期'),
        ...buyer('卓岚家居股份公司，柔性工厂'),
        ...rivals('朗枢软件'),
        ...of('le', {
          roles: ['technical', 'coach'],
          influence: 'medium',
          support: 4,
          mode: 'growth',
          'coach-wants-us': true,
        }),
        ...status({ setUp: true, budget: true }),
        'sso.status': 'introducing',
      }),
    ]),
    moved(-6, 'set-up'),
    learned(-5, [rumour('老客户说乐总对谁都热情', { 'person.le.coach-trusted': true })]),
    call(-3, ['le'], '约测算会', [wrote('le', '发来会议通知，卞董、单厂长都在列', { M2: 'for', ...visited() })]),
    dismissed(-3, 'win-unknown', {
      subject: 'bian',
      by: 'wen-ruogu',
      expires: 25,
      reason: '卞董只认投资回报，测算会上当面问',
    }),
    theyPromised(-3, '单厂长给三个月板材消耗', { due: 4, contact: 'shan' }),
    task(-3, '做投资回报测算表', { due: 5, by: 'pei-qing' }),
  ],
});
