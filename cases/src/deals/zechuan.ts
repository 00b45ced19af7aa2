import { wan } from '../sample.ts';
import { call, learned, meeting, moved, task, unanswered, visit } from '../story/entry.ts';
import { declared, did, guess, said, wrote } from '../story/note.ts';
import { gate, of, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** Met often, liked much, proposal in, nothing set up, silent for three months. Golden case `three-months-silent`. */
export const zechuan = tell({
  key: 'zechuan',
  name: '泽川食品 智能工厂一期',
  account: 'zechuan',
  owner: 'luo-yichuan',
  products: ['mes', 'scada', 'energy'],
  source: '行业峰会',
  amount: wan(2400),
  closes: 45,
  opened: -215,
  repStatus: 'in-progress',
  team: [{ userKey: 'gu-heng', part: 'solution' }],
  people: { kang: -215, zhong: -200, zou: -150, lei: -90 },
  log: [
    meeting(-215, ['kang'], '峰会茶歇认识总经理助理', [said('kang', '「钟总一直想看看灯塔工厂是怎么搞的。」')]),
    moved(-214, 'target'),
    visit(-200, ['zhong', 'kang'], '第一次见总经理', [
      said('zhong', '「我要的是一眼看到每条线赚不赚钱。」', {
        ...visited(),
        ...gate('intent.explicit-need'),
        ...of('zhong', { influence: 'high', executive: true, mode: 'growth' }),
      }),
    ]),
    moved(-190, 'intent'),
    visit(-172, ['zhong'], '第二次谈，带顾衡讲方案思路', [
      said('zhong', '「思路对路，你们接着做。」', of('zhong', { support: 3 })),
    ]),
    visit(-150, ['zou', 'kang'], '看现场，走了灌装和码垛', [
      said('zou', '「钟总让配合，我们就配合。」', of('zou', { roles: ['user'], influence: 'medium', support: 0 })),
    ]),
    visit(-128, ['zhong', 'kang'], '第三次谈，过方案大纲', [
      said('zhong', '「比我前面看的几家都细。」', of('zhong', { support: 3 })),
    ]),
    meeting(-104, ['zhong', 'zou', 'kang'], '方案汇报，总经理听完全程', [
      declared('zhong', '「方案我很认可，整理成正式的交上来。」', {
        ...visited(),
        ...gate('intent.explicit-need', 'intent.owner-named'),
        ...of('zhong', { support: 3 }),
      }),
    ]),
    learned(-98, [wrote(null, '方案书一百一十页已送总经办签收')], { source: 'file' }),
    moved(-96, 'recognition', { exception: true, reason: '总经理口头认可，方案已交，等走流程' }),
    call(-90, ['zhong'], '问进展', [
      said('zhong', '「这么大的事，得请董事长定个调子。」', {
        ...of('zhong', { support: 2 }),
        ...status({ setUp: false, budget: false, schedule: false }),
        'sso.status': 'introducing',
      }),
      did('kang', '问项目组有没有名单，助理说还没有人牵头', status({ setUp: false })),
    ]),
    learned(-90, [guess('董事长最后点头，但谁也没见过他', of('lei', { influence: 'high' }))]),
    unanswered(-70, ['zhong'], '发了同行投产的消息，没回'),
    unanswered(-48, ['kang'], '问方案评审安排，没回'),
    unanswered(-21, ['zhong'], '例行问候，没回'),
    learned(-20, [guess('钟总支持，应该就是在走流程', { 'sso.completion': { onDay: 45 }, 'sso.budget': '2400 万' })]),
    task(-20, '等客户通知', { due: -6 }),
  ],
});
