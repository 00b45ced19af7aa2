import { wan } from '../sample.ts';
import { call, learned, meeting, moved, task, theyPromised, visit, wePromised } from '../story/entry.ts';
import { declared, did, said, wrote } from '../story/note.ts';
import { budget, buyer, gate, goLive, of, provenCoach, rivals, scope, setUp, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** Tender won in a hurry; last week the talks began. The architect at group level has not been seen for long. */
export const heyaoyb = tell({
  key: 'heyaoyb',
  name: '禾曜宜川二期 MES 与化成数据采集',
  account: 'heyaoyb',
  owner: 'luo-yichuan',
  products: ['mes', 'scada', 'quality'],
  source: '集团框架供应商',
  amount: wan(3200),
  closes: 12,
  opened: -190,
  repStatus: 'urgent',
  team: [
    { userKey: 'pei-qing', part: 'solution' },
    { userKey: 'ji-xiaoman', part: 'bid' },
  ],
  people: { hu: -190, liao: -180, cen: -140, ying: -120, 'heyao-lan': -120 },
  log: [
    visit(-188, ['hu'], '宜川基地第一次拜访', [
      said('hu', '「一期的系统各管各的，二期不能再这样。」', { ...visited(), ...gate('intent.explicit-need') }),
    ]),
    moved(-186, 'target'),
    moved(-172, 'intent'),
    meeting(-140, ['cen', 'liao', 'hu'], '基地总经理听方案', [
      declared('cen', '「基地出钱，集团把关，这事我签字。」', {
        ...setUp(),
        ...of('cen', { roles: ['economic'], influence: 'high', executive: true }),
      }),
    ]),
    moved(-128, 'set-up'),
    meeting(
      -120,
      ['ying', 'heyao-lan', 'hu'],
      '集团技术评审',
      [said('ying', '「架构要过我这一关。」', of('ying', { roles: ['technical'], influence: 'high', support: 1 }))],
      { by: 'pei-qing' },
    ),
    learned(
      -62,
      [
        wrote(null, '招标公告：最高限价三千三百万，七个月内投产', {
          ...setUp(),
          ...budget('3300 万限价'),
          ...goLive(150),
          ...buyer('禾曜新能源宜川基地'),
          ...gate('intent.comparing', 'intent.owner-named'),
        }),
      ],
      { source: 'file', by: 'ji-xiaoman' },
    ),
    meeting(
      -30,
      ['ying', 'hu'],
      '讲标答辩',
      [
        declared(
          'ying',
          '当场追问断网续传，听完点头说「可以」',
          of('ying', { roles: ['technical'], support: 2, mode: 'growth' }),
        ),
        declared(
          'hu',
          '评委里他给我们打了最高分',
          of('hu', { roles: ['user', 'coach'], influence: 'medium', support: 4, win: '二期做成模板推全集团' }),
        ),
      ],
      { by: 'pei-qing' },
    ),
    learned(
      -20,
      [
        wrote(null, '中标通知书，评分第一，第二名科岩差两分', {
          ...gate('recognition.tender-won'),
          ...rivals('科岩自动化', '联曜智控'),
          ...status({ setUp: true, budget: true, ebAgrees: true, schedule: true, pressing: true }),
          ...scope('MES、化成分容采集、质量追溯'),
          ...visited(),
          ...gate('intent.explicit-need'),
          'sso.status': 'urgent',
        }),
      ],
      { source: 'file', by: 'ji-xiaoman' },
    ),
    moved(-19, 'recognition'),
    visit(-10, ['liao', 'hu'], '制造总监要求提前进场', [
      said('liao', '「设备月底到，你们的人什么时候来？点名要做过化成的那位。」', {
        ...of('liao', { roles: ['user'], influence: 'high', support: 4, mode: 'trouble', win: '投产节点不背锅' }),
        L3: 'for',
        L1: 'for',
      }),
      did('hu', '先把机房门禁给我们开了', { ...provenCoach('hu'), ...of('hu', { support: 4 }) }),
    ]),
    call(-6, ['cen'], '岑总来电谈付款', [
      said('cen', '「预付三成没问题，投产晚一天罚多少要写清楚。」来回谈了三轮', {
        ...of('cen', { support: 4, mode: 'growth', win: '二期按期投产，竞聘集团副总裁' }),
        ...gate('negotiation.terms-discussed'),
        ...status({ setUp: true, budget: true, ebAgrees: true, schedule: true, pressing: true }),
        L2: 'for',
        'days-since-executive': 'for',
        'said-will-choose-us': 'for',
      }),
    ]),
    moved(-5, 'negotiation'),
    learned(
      -3,
      [
        wrote(
          null,
          '集团合同范本已发来，要求十天内签完',
          gate('negotiation.customer-contract', 'negotiation.deadline'),
        ),
      ],
      {
        source: 'file',
      },
    ),
    theyPromised(-6, '岑总安排集团法务对接', { due: 1, contact: 'cen' }),
    wePromised(-10, '报进场人员名单', { due: -1, contact: 'liao' }),
    task(-3, '罚则条款请法务出意见', { due: 2 }),
  ],
});
