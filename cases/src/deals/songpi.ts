import { wan } from '../sample.ts';
import { call, demo, moved, task, visit, wePromised } from '../story/entry.ts';
import { corrects, declared, named, said, saw, wrote } from '../story/note.ts';
import { budget, buyer, gate, of, scope, setUp, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** The budget we believed in for two months was the whole department's; the correction stays beside it. */
export const songpi = tell({
  key: 'songpi',
  name: '松陂电力 排产与齐套',
  account: 'songpi',
  owner: 'qiu-zhe',
  products: ['aps'],
  source: '公众号留言',
  amount: wan(160),
  closes: 65,
  opened: -112,
  repStatus: 'in-progress',
  people: { deng: -112, pan: -84, lai: -70 },
  log: [
    call(-112, ['deng'], '留言回访', [said('deng', '「插单一来全乱，能不能有个系统算？」', visited())]),
    moved(-110, 'target'),
    visit(-84, ['deng', 'pan'], '现场看排产会', [
      said('pan', '「今年能拿两百六十万出来。」', {
        ...visited(),
        ...gate('intent.explicit-need', 'intent.owner-named'),
        ...of('pan', { roles: ['economic'], influence: 'high', executive: true }),
      }),
      named('budget-heard', said('pan', '「排产这块预算二百六。」', budget('260 万'))),
    ]),
    moved(-80, 'intent'),
    demo(-30, ['deng', 'lai'], '拿真实订单排了一天', [
      saw('deng', '排出来和她手排的差两小时，她自己去问了原因', {
        M3: 'for',
        ...scope('排产、物料齐套、插单模拟'),
        ...of('deng', { roles: ['user'], influence: 'medium', support: 3, mode: 'trouble', win: '不用天天被车间堵门' }),
      }),
      said(
        'lai',
        '「要和我们的老系统接，接口文档没有。」',
        of('lai', { roles: ['technical'], influence: 'low', support: 0 }),
      ),
    ]),
    visit(-21, ['pan', 'deng'], '核预算', [
      corrects(
        'budget-heard',
        wrote('pan', '技改明细表：二百六是整个计划科的，排产这一行写的是一百六', budget('160 万')),
      ),
      declared('pan', '「计划科提、信息员看接口、我签字，就这么走。」', {
        ...setUp(),
        ...buyer('松陂电力设备有限公司'),
        ...of('pan', { roles: ['economic'], support: 2, mode: 'growth' }),
        'status.eb-agrees': true,
      }),
      said('pan', '「本地还有一家，让他们也拿订单排一遍再说。」', { M2: 'mixed' }),
    ]),
    moved(-20, 'set-up'),
    wePromised(-21, '按一百六十万重做分期方案', { due: -8, contact: 'pan' }),
    task(-20, '找赖工要老系统的表结构', { due: -4, contact: 'lai' }),
  ],
});
