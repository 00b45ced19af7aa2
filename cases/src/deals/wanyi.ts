import { yi } from '../sample.ts';
import { call, learned, meeting, moved, unanswered } from '../story/entry.ts';
import { did, guess, rumour, said } from '../story/note.ts';
import { contactMade, gate, of, status } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** Risks everywhere and not one strength: not hopeless, a work list. */
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
    meeting(-126, ['hong'], '设计院评审会上碰到安环部长', [
      said('hong', '「明年大检修之前要有个说法。」', { ...contactMade(), ...gate('intent.explicit-need') }),
    ]),
    moved(-125, 'target'),
    meeting(-96, ['hong', 'zeng'], '又在设计院碰头', [
      said('hong', '「安环的事到我这儿就能定，用不着惊动上面。」', {
        ...contactMade(),
        ...gate('intent.explicit-need', 'intent.owner-named'),
        ...of('hong', { roles: ['user'], influence: 'high', support: -1 }),
        E3: 'against',
      }),
      did('zeng', '「我们自己改得挺好」，说完就去接电话', {
        ...of('zeng', { roles: ['technical'], influence: 'high', mode: 'even-keel', support: -3 }),
      }),
    ]),
    moved(-92, 'intent', { exception: true, reason: '安环部长说了要有个说法' }),
    learned(-80, [guess('分管副总级别最高，应该是他定', of('qin', { roles: ['economic'], influence: 'high' }))]),
    call(-61, ['zeng'], '约上门，电话里就回了', [
      said('zeng', '「没看出要换的理由。」', {
        ...of('zeng', { roles: ['technical'], influence: 'high', mode: 'even-keel', support: -4 }),
        ...status({ setUp: false }),
      }),
      said('zeng', '只问和现用系统差在哪两个功能', { E1: 'against', E4: 'against' }),
    ]),
    moved(-59, 'set-up', { exception: true, reason: '设计院说初设里写了集控' }),
    unanswered(-30, ['hong'], '约向副总汇报，没回'),
    learned(-26, [rumour('设计院透风：初设里的指标像是照着别家写的')]),
  ],
});
