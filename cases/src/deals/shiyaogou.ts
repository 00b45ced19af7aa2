import { wan } from '../sample.ts';
import { learned, moved, task, visit } from '../story/entry.ts';
import { guess, rumour, said, saw } from '../story/note.ts';
import { gate, of, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** The good news that is bad news: everything was decided before we came. Golden case `shanxi-mine`. */
export const shiyaogou = tell({
  key: 'shiyaogou',
  name: '石窑沟煤矿 生产调度信息化',
  account: 'shiyaogou',
  owner: 'tang-xiao',
  products: ['scada', 'asset'],
  source: '代理商介绍',
  amount: wan(860),
  closes: 150,
  opened: -6,
  repStatus: 'in-progress',
  people: { shang: -4, hao: -4 },
  log: [
    learned(-6, [rumour('代理商老乐来电：石窑沟成立了选型小组，矿长亲自当组长，「这回肯定真干」')]),
    moved(-6, 'target'),
    learned(-4, [guess('组长是矿长，钱应该他说了算', of('hao', { roles: ['economic'], influence: 'high' }))]),
    visit(-1, ['shang'], '代理商陪同，第一次见选型小组副组长', [
      said('shang', '只问了公司多少人、做过哪几座矿，别的没问', {
        ...visited(),
        ...gate('intent.comparing'),
        E1: 'against',
      }),
      said('shang', '「规划早就定了，通信和防爆这两块风险我们心里有数。」', { E1: 'against' }),
      said('shang', '提了两次想拜会矿长，回说「都在集团开会，这事难安排」', { E3: 'against' }),
      saw('shang', '进门到送客二十六分钟，中间还接了两个电话', { E2: 'against' }),
      saw('shang', '话题一条条都是他出的，我们只有答的份', { steering: 'against' }),
      said('shang', '专问「采掘面的产能你们按什么公式算」，答完就翻下一条', {
        ...of('shang', { roles: ['technical'], influence: 'medium', support: -1 }),
        E4: 'against',
      }),
    ]),
    moved(-1, 'intent', { reason: '矿长挂帅，选型小组已经在看厂家' }),
    task(-1, '按副组长要的格式补一份资质材料', { due: 3 }),
  ],
});
