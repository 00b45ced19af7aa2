import { wan } from '../sample.ts';
import { learned, moved, task, unanswered } from '../story/entry.ts';
import { guess, rumour } from '../story/note.ts';
import { budget, buyer, contactMade, gate, goLive, of, scope, setUp } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** Every value is filled in and not one of them comes from the customer: gates stay shut on hearsay. */
export const chiyuan = tell({
  key: 'chiyuan',
  name: '驰原轮胎 密炼车间 MES',
  account: 'chiyuan',
  owner: 'meng-fanxing',
  products: ['mes'],
  source: '伙伴推荐',
  amount: wan(1050),
  closes: 50,
  opened: -42,
  repStatus: 'in-progress',
  people: { zhang: -42, xie: -30 },
  log: [
    learned(-42, [
      rumour('集成商小鲁说驰原今年必上 MES，章总拍板', {
        ...contactMade(),
        ...gate('target.material-accepted', 'intent.explicit-need', 'intent.comparing'),
        ...of('zhang', { roles: ['economic'], influence: 'high', support: 3 }),
      }),
    ]),
    moved(-41, 'target'),
    unanswered(-38, ['zhang'], '加了微信，发了公司介绍，没通过'),
    moved(-35, 'intent', { exception: true, reason: '集成商说需求很明确' }),
    learned(-30, [
      guess('同行差不多规模的都是千把万', budget('1050 万')),
      guess('设备科一般管验收', of('xie', { roles: ['technical'], influence: 'medium', support: 1 })),
      rumour('小鲁说项目组已经有了', setUp()),
      guess('这种项目一般三四个月就要上', goLive(85)),
    ]),
    moved(-22, 'set-up', { exception: true, reason: '集成商说项目组成立了' }),
    learned(-15, [
      guess('对象就是驰原总厂，密炼先上', {
        ...buyer('驰原轮胎股份公司'),
        ...scope('密炼 MES'),
        'sso.status': 'in-progress',
      }),
    ]),
    task(-15, '请小鲁再探探口风', { due: -1 }),
  ],
});
