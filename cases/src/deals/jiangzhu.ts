import { wan } from '../sample.ts';
import { call, feared, learned, meeting, moved, task, unanswered, visit, wePromised } from '../story/entry.ts';
import { declared, did, said, wrote } from '../story/note.ts';
import { budget, buyer, gate, goLive, of, provenCoach, rivals, scope, setUp, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** We lead and negotiate, but nobody of ours has met the general manager for two months. */
export const jiangzhu = tell({
  key: 'jiangzhu',
  name: '江渚装备 转向架数字化车间',
  account: 'jiangzhu',
  owner: 'wen-ruogu',
  products: ['mes', 'aps', 'asset'],
  source: '老客户',
  amount: wan(4600),
  closes: 35,
  opened: -240,
  repStatus: 'in-progress',
  team: [{ userKey: 'pei-qing', part: 'solution' }],
  people: { ouyang: -240, peng: -225, xiong: -170, tan: -70 },
  log: [
    visit(-238, ['ouyang'], '拜访智能制造部', [said('ouyang', '「转向架这条线明年要做示范。」', visited())]),
    moved(-236, 'target'),
    visit(-225, ['peng', 'ouyang'], '车间调研两天', [
      said('peng', '「工装找不到、工时对不上，班组长天天吵。」', {
        ...gate('intent.explicit-need', 'intent.owner-named'),
        ...of('peng', { roles: ['user'], influence: 'medium' }),
      }),
    ]),
    moved(-220, 'intent'),
    meeting(-170, ['xiong', 'ouyang'], '总经理办公会汇报', [
      declared('xiong', '「四千五到五千，报集团批。」', {
        ...setUp(),
        ...budget('4500—5000 万'),
        ...of('xiong', { roles: ['economic'], influence: 'high', executive: true }),
      }),
    ]),
    moved(-160, 'set-up'),
    meeting(-64, ['xiong', 'ouyang', 'tan'], '定标前见面', [
      declared('xiong', '「衡序排第一，商务上再磨一磨。」', {
        ...gate('recognition.named-first-choice'),
        ...of('xiong', { support: 3, mode: 'growth', win: '示范线验收，集团现场会开在厂里' }),
        ...status({ setUp: true, budget: true, ebAgrees: true, schedule: true }),
        ...setUp(),
      }),
    ]),
    moved(-58, 'recognition'),
    learned(
      -40,
      [
        wrote('ouyang', '集团批复扫描件：预算四千八百万，十个月内验收', {
          ...budget('4800 万'),
          ...goLive(250),
          ...buyer('江渚轨道交通装备公司'),
          ...setUp(),
          'sso.status': 'in-progress',
        }),
      ],
      { source: 'file' },
    ),
    moved(-33, 'negotiation'),
    visit(-24, ['ouyang', 'peng'], '范围最后确认', [
      wrote('ouyang', '范围确认单，双方签字', {
        ...scope('MES、排产、工装设备管理'),
        ...visited(),
        ...gate('intent.explicit-need', 'intent.owner-named', 'intent.comparing'),
      }),
      said('ouyang', '「联曜还在找人递话，你们别松。」', {
        ...rivals('联曜智控', '朗枢软件'),
        ...of('ouyang', {
          roles: ['user', 'coach'],
          influence: 'high',
          support: 4,
          mode: 'growth',
          win: '示范线是她的年度一号任务',
        }),
        ...provenCoach('ouyang'),
      }),
      did(
        'peng',
        '让两个班组长先来我们公司学了三天',
        of('peng', { support: 4, mode: 'trouble', win: '工时说得清，班组不扯皮' }),
      ),
    ]),
    call(-13, ['tan'], '第三轮商务', [
      said('tan', '「贵在接口开发那块，拆开说。」一项一项对着风险谈', {
        ...of('tan', { roles: ['technical'], influence: 'medium', support: 1, mode: 'growth' }),
        ...gate('negotiation.price-objection', 'negotiation.our-contract'),
        L2: 'for',
        L1: 'for',
      }),
      said('tan', '要求项目经理写进合同，不许换', { L3: 'for' }),
    ]),
    unanswered(-9, ['xiong'], '约熊总，秘书说在外地'),
    call(-6, ['ouyang'], '单独问底', [
      said('ouyang', '「选谁还用问？就等熊总回来签。」', {
        'said-will-choose-us': 'for',
        ...of('ouyang', { support: 5 }),
      }),
    ]),
    wePromised(-13, '接口开发的人天拆分表', { due: -5, contact: 'tan', by: 'pei-qing' }),
    task(-6, '请陆总出面约熊总', { due: 4, by: 'lu-bingwen' }),
    feared(-5, '熊总年底可能调任集团', { why: '秘书提到他常驻北京', expires: 40, by: 'wen-ruogu' }),
  ],
});
