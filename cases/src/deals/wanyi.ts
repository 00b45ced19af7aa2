import { yi } from '../sample.ts';
import { learned, moved, unanswered, visit } from '../story/entry.ts';
import { did, guess, rumour, said } from '../story/note.ts';
import { gate, of, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** Mines everywhere and not one strength: not hopeless, a work list. */
export const wanyi = tell({
  key: 'wanyi',
  name: '万屹石化 安全生产集控',
  account: 'wanyi',
  owner: 'tang-xiao',
  products: ['scada', 'asset', 'service'],
  source: '设计院推荐',
  amount: yi(2.1),
  closes: 210,
  opened: -128,
  repStatus: 'in-progress',
  people: { hong: -128, zeng: -100, qin: -80 },
  log: [
    visit(-126, ['hong'], '安环部首访', [
      said('hong', '「明年大检修之前要有个说法。」', { ...visited(), ...gate('intent.explicit-need') }),
    ]),
    moved(-125, 'target'),
    visit(-96, ['hong', 'zeng'], '仪控车间碰头', [
      said('hong', '「安环这块我说了算,别的人不用见。」', {
        ...visited(),
        ...gate('intent.explicit-need', 'intent.owner-named'),
        ...of('hong', { roles: ['user'], influence: 'high', support: 1 }),
        E3: 'against',
      }),
      did(
        'zeng',
        '系统我们自己改得挺好,说完就去接电话',
        of('zeng', { roles: ['technical'], influence: 'high', mode: 'even-keel', support: -3 }),
      ),
    ]),
    moved(-92, 'intent'),
    learned(-80, [guess('分管副总级别最高,应该是他定', of('qin', { roles: ['economic'], influence: 'high' }))]),
    visit(-52, ['zeng'], '再访仪控车间', [
      said('zeng', '「没看出要换的理由。」', {
        ...of('zeng', { roles: ['technical'], influence: 'high', mode: 'even-keel', support: -4 }),
        ...status({ setUp: false }),
      }),
      said('zeng', '只问和现用系统差在哪两个功能', { E1: 'against', E4: 'against' }),
    ]),
    moved(-50, 'set-up', { exception: true, reason: '设计院说初设里写了集控' }),
    unanswered(-30, ['hong'], '约向副总汇报,没回'),
    learned(-26, [rumour('设计院透风:初设里的指标像是照着别家写的')]),
  ],
});
