import { wan } from '../sample.ts';
import { call, demo, learned, meeting, moved, task, theyPromised, visit, wePromised } from '../story/entry.ts';
import { declared, did, said, saw, wrote } from '../story/note.ts';
import { budget, buyer, gate, goLive, of, provenCoach, rivals, scope, setUp, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** Under full control and truly first: nothing left to find fault with, so ask why it is not signed. */
export const landu = tell({
  key: 'landu',
  name: '岚渡零部件 焊装车间集控二期',
  account: 'landu',
  owner: 'wen-ruogu',
  products: ['scada', 'mes', 'service'],
  source: '老客户',
  amount: wan(1650),
  closes: 16,
  opened: -170,
  repStatus: 'urgent',
  team: [
    { userKey: 'gu-heng', part: 'solution' },
    { userKey: 'lu-bingwen', part: 'sponsor' },
  ],
  people: { qi: -170, lv: -160, feng: -150, shao: -120 },
  log: [
    call(-170, ['qi'], '一期验收后的回访', [
      said('qi', '「二期肯定要做，你们早点来。」', {
        ...visited(),
        ...of('qi', { roles: ['user'], influence: 'medium' }),
      }),
    ]),
    moved(-168, 'target'),
    visit(-160, ['lv', 'qi'], '走焊装车间', [
      said('lv', '「停线五分钟我这儿就得挨骂，偏偏找不到是哪台枪。」', {
        ...gate('intent.explicit-need', 'intent.owner-named'),
        ...of('lv', { roles: ['user'], influence: 'medium' }),
      }),
    ]),
    moved(-155, 'intent'),
    meeting(-120, ['shao', 'feng', 'qi'], '立项会列席', [
      declared('shao', '「项目立了，一千七百万封顶，钱我来批。」', {
        ...setUp(),
        ...budget('1700 万以内'),
        ...of('shao', { roles: ['economic'], influence: 'high', executive: true }),
      }),
      declared('feng', '会上拿出技术条件书，逐条由他签字放行', of('feng', { roles: ['technical'], influence: 'high' })),
    ]),
    moved(-115, 'set-up'),
    demo(-80, ['lv', 'feng', 'qi'], '样板产线演示，副总带队看了一上午', [
      did('feng', '自己上手查了一遍报警追溯', { M3: 'for', M4: 'for' }),
    ]),
    moved(-48, 'recognition'),
    meeting(-26, ['shao', 'lv', 'feng', 'qi'], '推荐供应商评审会', [
      declared('shao', '当着三家的面说：「就按衡序的方案谈，另两家备着。」', {
        ...gate('recognition.named-first-choice', 'recognition.majority-for-us'),
        ...of('shao', { support: 4, mode: 'growth', result: '焊装停线时间降三成', win: '向董事会兑现人均产值' }),
        ...status({ setUp: true, budget: true, ebAgrees: true, schedule: true }),
        'said-will-choose-us': 'for',
      }),
      declared('feng', '「接口和安全这两条，另外两家都没答全。」', {
        ...of('feng', { support: 3, mode: 'growth', result: '接口统一、停机可查', win: '把标准写成集团规范' }),
        L1: 'for',
      }),
      declared(
        'lv',
        '「我的人已经会用一期的了，换一家得从头教。」',
        of('lv', { support: 4, mode: 'trouble', win: '不用半夜找故障' }),
      ),
      wrote('qi', '评审纪要：项目组、流程、排序都在，五项需求按先后写清', {
        ...setUp(),
        ...scope('焊装集控、停机追溯、MES 接口、两年运维'),
        ...buyer('岚渡汽车零部件有限公司'),
        ...visited(),
        ...gate('intent.explicit-need', 'intent.owner-named', 'intent.comparing'),
      }),
    ]),
    visit(-17, ['qi'], '会后单独碰', [
      said('qi', '「另两家是科岩和联曜，邵总看重的是切换那天不停线。」', {
        ...rivals('科岩自动化', '联曜智控'),
        ...of('qi', { roles: ['user', 'coach'], support: 5, mode: 'growth', win: '二期做成，升智能制造部部长' }),
      }),
      did('qi', '他转告的评审日程和排序，后来都对上了，提的付款节点也被采纳', provenCoach('qi')),
    ]),
    moved(-14, 'negotiation'),
    meeting(
      -9,
      ['shao', 'qi'],
      '陆总拜会邵总',
      [
        said('shao', '「价格不是头一条，投产那天不能停线，你们派谁来？」要了两位工程师的名字', {
          L2: 'for',
          L3: 'for',
          L4: 'for',
          'days-since-executive': 'for',
          ...budget('1650 万，已列本年技改'),
          ...of('shao', { support: 5, roles: ['economic'] }),
          'phase.customer': 'late',
          'phase.discussed': 'late',
        }),
      ],
      { by: 'lu-bingwen' },
    ),
    call(-6, ['feng', 'lv'], '对交付风险', [
      said('feng', '逐项问停线切换怎么兜底，和报价一项一项对着谈', {
        ...gate('negotiation.terms-discussed'),
        ...of('feng', { support: 3, roles: ['technical'] }),
        L2: 'for',
      }),
      said('lv', '「下回停产检修那四天切换，我排好人了。」', {
        ...goLive(58),
        ...status({ pressing: true }),
        ...of('lv', { support: 4, roles: ['user'] }),
        'sso.status': 'urgent',
      }),
    ]),
    learned(
      -4,
      [
        wrote(null, '对方法务发来合同范本，签约截止写在函里', {
          ...gate('negotiation.customer-contract', 'negotiation.deadline'),
          ...status({ setUp: true, budget: true, ebAgrees: true, schedule: true, pressing: true }),
        }),
        saw('qi', '合同会签单已经走到设备工程部', { steering: 'for' }),
      ],
      { source: 'file' },
    ),
    theyPromised(-4, '戚主任约邵总定签约日', { due: 5, contact: 'qi' }),
    wePromised(-6, '顾衡交停线切换预案', { due: 3, contact: 'feng', by: 'gu-heng' }),
    task(-4, '法务过合同范本', { due: 2 }),
  ],
});
