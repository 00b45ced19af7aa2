import { wan } from '../sample.ts';
import { call, demo, learned, meeting, moved, task, unanswered, visit, wePromised } from '../story/entry.ts';
import { declared, did, rumour, said, saw, wrote } from '../story/note.ts';
import { budget, buyer, gate, goLive, of, scope, setUp, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** A late deal in which we only prove how good the competitor is. Golden case `anhui`. */
export const wanlu = tell({
  key: 'wanlu',
  name: '安徽皖陆重装 工艺与制造平台',
  account: 'wanlu',
  owner: 'meng-fanxing',
  products: ['mes', 'asset'],
  source: '展会',
  amount: wan(1260),
  closes: 20,
  opened: -205,
  repStatus: 'urgent',
  team: [{ userKey: 'pei-qing', part: 'solution' }],
  people: { ke: -205, bao: -150, xia: -96, yin: -40 },
  log: [
    learned(-205, [rumour('展会上信息部的人拿了两份样本')], { source: 'note' }),
    moved(-204, 'target'),
    visit(-190, ['ke'], '拜访信息部', [
      said('ke', '「我们想把图纸和工艺串起来。」', { ...visited(), ...gate('intent.explicit-need') }),
    ]),
    moved(-180, 'intent'),
    meeting(-150, ['bao', 'ke'], '向副总汇报公司情况', [
      declared('bao', '「今年要上，信息部先调研。」', {
        ...setUp(),
        ...of('bao', { roles: ['economic'], influence: 'high', executive: true }),
      }),
    ]),
    moved(-140, 'set-up'),
    demo(-96, ['xia', 'ke'], '技术中心看演示', [
      saw('xia', '听了四十分钟先走了，没提问题', of('xia', { roles: ['technical'], influence: 'high' })),
    ]),
    visit(
      -60,
      ['bao'],
      '在办公室谈了十分钟',
      [
        said('bao', '「具体的你多跟信息部沟通。」', {
          'days-since-executive': 'against',
          ...of('bao', { support: 0 }),
        }),
      ],
      { recorded: -7 },
    ),
    visit(-45, ['ke'], '拿到立项文件', [
      wrote('ke', '立项通知：一千二百万以内，半年内上线，项目组七人', {
        ...setUp(),
        ...budget('1200 万以内'),
        ...goLive(140),
        ...buyer('皖陆重型装备有限公司'),
        ...scope('工艺管理、制造执行、设备管理'),
        ...visited(),
        ...gate('intent.comparing', 'intent.owner-named'),
        ...status({ pressing: false }),
        ...of('ke', { roles: ['user'], influence: 'low', support: 1 }),
        'sso.status': 'in-progress',
      }),
    ]),
    moved(-35, 'recognition', { exception: true, reason: '客户说我们「非常好」，先推进' }),
    call(
      -22,
      ['yin'],
      '报价后的唯一一次来电',
      [
        said('yin', '「还能不能再让一点？」答可以，对方说好，之后没再提', {
          ...of('yin', { roles: ['technical'], influence: 'medium', support: 0 }),
          ...gate('negotiation.price-objection'),
          L2: 'against',
        }),
      ],
      { recorded: -7 },
    ),
    moved(-21, 'negotiation', { reason: '采购已经问到价格' }),
    unanswered(-18, ['bao'], '想在报价时当面汇报，没有回音'),
    unanswered(-11, ['bao'], '再约，秘书说最近都排满'),
    visit(-7, ['xia', 'ke'], '答疑会', [
      declared('xia', '忽然提出数据库非用指定的那一种不可，而我们不支持', {
        ...of('xia', { support: -3, mode: 'overconfident' }),
        L1: 'against',
      }),
      did(null, '报价那几天副总一直联系不上，两个月没见到任何一位领导', { L4: 'against' }),
      said('ke', '问会不会选我们，只说「各方面都不错，会放进去一起议」', {
        'said-will-choose-us': 'against',
        'phase.customer': 'late',
        'phase.discussed': 'late',
      }),
    ]),
    learned(-6, [rumour('听说下周上董事会定')], { source: 'call' }),
    wePromised(-7, '书面答复数据库适配的可能性', { due: -2, contact: 'xia' }),
    task(-6, '准备董事会前的补充材料', { due: 1 }),
  ],
});
