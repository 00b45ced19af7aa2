import { yi } from '../sample.ts';
import { call, learned, meeting, moved, task, theyPromised, visit, wePromised } from '../story/entry.ts';
import { declared, did, guess, rumour, said, saw, wrote } from '../story/note.ts';
import { budget, buyer, gate, goLive, of, provenCoach, rivals, scope, setUp, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** The whale: the workshop wants us, the chief technologist wants another, the chairman has not said. */
export const mingjia = tell({
  key: 'mingjia',
  name: '溟岬船舶 数字化船厂总包',
  account: 'mingjia',
  owner: 'luo-yichuan',
  products: ['mes', 'aps', 'scada', 'asset', 'service'],
  source: '设计院推荐',
  amount: yi(3),
  closes: 120,
  opened: -262,
  repStatus: 'in-progress',
  team: [
    { userKey: 'pei-qing', part: 'solution' },
    { userKey: 'gu-heng', part: 'solution' },
    { userKey: 'ji-xiaoman', part: 'bid' },
    { userKey: 'lu-bingwen', part: 'sponsor' },
  ],
  people: { bi: -262, sheng: -220, yan: -180, tao: -182, ren: -60 },
  log: [
    call(-262, ['bi'], '设计院的朋友牵的线', [said('bi', '「厂里要搞数字化船厂，你们发份材料。」', { ...visited() })]),
    moved(-258, 'target'),
    visit(-220, ['bi', 'sheng'], '看分段车间', [
      said('sheng', '「分段等料一等三天，谁也说不清卡在哪。」', {
        ...gate('intent.explicit-need'),
        ...of('sheng', { roles: ['user'], influence: 'high' }),
      }),
    ]),
    moved(-215, 'intent'),
    meeting(
      -180,
      ['yan', 'bi', 'tao'],
      '董事长见陆总',
      [
        declared('yan', '「这个项目我挂帅，三年三个亿。」', {
          ...setUp(),
          ...budget('三年 3 亿'),
          ...of('yan', { roles: ['economic'], influence: 'high', executive: true }),
        }),
      ],
      { by: 'lu-bingwen' },
    ),
    moved(-150, 'set-up'),
    visit(
      -66,
      ['tao'],
      '向总工艺师汇报技术路线',
      [
        said('tao', '「安博维那套三维工艺，你们有没有？没有的话风险谁担？」', {
          ...of('tao', { roles: ['technical'], influence: 'high' }),
          M1: 'against',
        }),
      ],
      { by: 'pei-qing' },
    ),
    visit(-38, ['bi'], '拿到项目章程', [
      wrote('bi', '章程：领导小组五人，工艺所定技术，生产部定范围，董事长办公会定标', {
        ...setUp(),
        ...buyer('溟岬船舶重工有限公司'),
        ...scope('分段计划、物料配送、设备联网、总包集成'),
        ...goLive(420),
        ...visited(),
        ...gate('intent.owner-named', 'intent.comparing', 'intent.explicit-need'),
        ...of('bi', { roles: ['user', 'coach'], influence: 'medium' }),
        ...status({ budget: true, schedule: true }),
        'sso.status': 'in-progress',
      }),
      said('bi', '「安博维和朗枢，再加你们，就这三家。」', rivals('安博维', '朗枢软件')),
    ]),
    meeting(
      -16,
      ['sheng', 'bi'],
      '生产部组织的方案讨论，开了一整天',
      [
        declared('sheng', '「物料配送这块，就按衡序讲的做。」', {
          ...of('sheng', { support: 4, mode: 'trouble', win: '分段周期缩短，兑现交船奖' }),
          M3: 'for',
          M2: 'for',
          'said-will-choose-us': 'for',
        }),
        did('sheng', '演示时把两个分厂厂长都叫来，问到天黑', { M4: 'for', M1: 'for' }),
        said('bi', '「讨论会上各部门担心什么，我整理一份给你。」', {
          ...of('bi', { support: 3, win: '项目成了，信息中心升部' }),
          ...provenCoach('bi'),
        }),
      ],
      { by: 'pei-qing' },
    ),
    visit(
      -12,
      ['tao'],
      '再访工艺所',
      [
        said('tao', '只拿安博维的做法一条条来核对，看完没说一句好', {
          ...of('tao', { roles: ['technical'], support: -3, mode: 'growth', win: '国产三维工艺的第一个样板' }),
          M1: 'against',
          M3: 'against',
          M4: 'against',
          'said-will-choose-us': 'against',
        }),
        saw('tao', '白板上还留着安博维的架构图', { steering: 'against' }),
      ],
      { by: 'gu-heng' },
    ),
    call(
      -8,
      ['ren'],
      '采购部长来电',
      [
        said('ren', '「招标文件月底发，你们把业绩备齐。」', {
          ...of('ren', { roles: ['technical'], influence: 'medium', support: 0 }),
          ...status({ setUp: true }),
          'phase.customer': 'middle',
          'phase.discussed': 'middle',
        }),
      ],
      { by: 'ji-xiaoman' },
    ),
    learned(-7, [
      rumour('船检的人说董事长上周去看了安博维的样板船厂'),
      guess('董事长倾向谁还看不出，得请陆总再见一面', of('yan', { support: 1 })),
    ]),
    wePromised(-16, '裴青出物料配送的专题方案', { due: -3, contact: 'sheng', by: 'pei-qing' }),
    theyPromised(-12, '毕主任给方案讨论会的纪要', { due: 9, contact: 'bi' }),
    task(-7, '请陆总约阎董，带上分段周期的测算', { due: 8, by: 'lu-bingwen' }),
    task(-6, '排标书计划和人员分工', { due: 12, by: 'ji-xiaoman' }),
  ],
});
