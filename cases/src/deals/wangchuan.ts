import { wan } from '../sample.ts';
import { call, moved, task, theyPromised, visit } from '../story/entry.ts';
import { did, said, saw } from '../story/note.ts';
import { contactMade, gate, of, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** Early and full of questions: a customer who has not been taught by anyone yet. Worth entering. */
export const wangchuan = tell({
  key: 'wangchuan',
  name: '望川开发区 园区能碳平台',
  account: 'wangchuan',
  owner: 'jian-shu',
  products: ['energy'],
  source: '老客户转介绍',
  amount: wan(380),
  closes: 200,
  opened: -33,
  repStatus: 'introducing',
  people: { lou: -33, nie: -16 },
  log: [
    call(-33, ['lou'], '园区企业的厂长推荐我们打的电话', [
      said('lou', '「省里要报碳排放，我们一头雾水。」', contactMade()),
    ]),
    moved(-32, 'target'),
    visit(-16, ['lou', 'nie'], '第一次登门，聊了一下午', [
      said('lou', '问题记了三页：表怎么装、数谁来填、企业不配合怎么办', {
        ...visited(),
        ...gate('intent.explicit-need'),
        ...of('lou', { roles: ['user'], influence: 'low', support: 2, mode: 'trouble' }),
        E1: 'for',
      }),
      did('lou', '原定一小时，把下午的会推了接着谈', { E2: 'for', 'meeting-length': 'for' }),
      did('lou', '谈到一半，自己去请了聂主任过来', { E3: 'for' }),
      said('nie', '从指标、考核一直问到企业收费和运维', {
        ...of('nie', { influence: 'high', executive: true, support: 1, mode: 'growth' }),
        ...gate('intent.owner-named'),
        E4: 'for',
        'days-since-executive': 'for',
      }),
    ]),
    moved(-14, 'intent'),
    call(-6, ['lou'], '约参观', [
      said(
        'lou',
        '「立项要等下季度常务会，我先把材料写起来。」',
        status({ setUp: false, budget: false, schedule: false }),
      ),
      saw('lou', '议程是照我们发的三条走的', { steering: 'for' }),
    ]),
    theyPromised(-6, '聂主任带队来看样板园区', { due: 9, contact: 'nie' }),
    task(-6, '弄清楚这笔钱最后谁批：管委会还是平台公司', { due: 5 }),
  ],
});
