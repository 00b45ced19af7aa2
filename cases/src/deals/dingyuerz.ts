import { wan } from '../sample.ts';
import { call, learned, meeting, moved, task, visit, wePromised } from '../story/entry.ts';
import { declared, did, guess, said, wrote } from '../story/note.ts';
import { budget, buyer, gate, goLive, of, rivals, scope, setUp, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** A famous name that does not fit us and pays late: the bigger the deal, the bigger the hole. */
export const dingyuerz = tell({
  key: 'dingyuerz',
  name: '鼎岳热轧 设备全生命周期管理',
  account: 'dingyuerz',
  owner: 'luo-yichuan',
  products: ['asset', 'service'],
  source: '招标平台',
  amount: wan(7800),
  closes: 75,
  opened: -98,
  repStatus: 'in-progress',
  team: [{ userKey: 'gu-heng', part: 'solution' }],
  people: { ge: -98, xin: -88, ma: -60, 'dingyue-bai': -60 },
  log: [
    visit(-96, ['ge'], '设备处首访', [said('ge', '「名录你们先进，后面的好说。」', visited())]),
    moved(-95, 'target'),
    visit(-88, ['ge', 'xin'], '看备件库', [
      said('xin', '「点检表一天三百张，录不完。」', {
        ...gate('intent.explicit-need', 'intent.owner-named'),
        ...of('xin', { roles: ['user'], influence: 'low', support: 2, mode: 'trouble' }),
      }),
    ]),
    moved(-84, 'intent'),
    meeting(-44, ['ma', 'ge'], '厂长听汇报', [
      declared('ma', '「八千万是集团技改的盘子，九个月干完，设备处组织评。」', {
        ...setUp(),
        ...budget('8000 万'),
        ...goLive(230),
        ...of('ma', { roles: ['economic'], influence: 'high', executive: true, support: 1, mode: 'growth' }),
        ...status({ setUp: true }),
      }),
    ]),
    moved(-42, 'set-up'),
    visit(-19, ['ge', 'xin'], '过技术要求', [
      wrote('ge', '技术规格书，六成条款我们要定制', {
        ...scope('点检、备件、检修、定制开发'),
        ...buyer('鼎岳钢铁热轧厂'),
        ...setUp(),
        ...visited(),
        ...gate('intent.explicit-need', 'intent.comparing'),
        'sso.status': 'in-progress',
      }),
      said('ge', '「付款一九开，一年后付那个九，大家都这么做。」', {
        ...of('ge', { roles: ['technical'], influence: 'high', support: 1, mode: 'growth' }),
        ...rivals('科岩自动化', '联曜智控', '朗枢软件'),
        M3: 'mixed',
      }),
      did('ge', '只交代我们垫资做三个月试点', { M2: 'against' }),
      said('ge', '「联曜说备件可以寄售，你们这样行不行？有啥风险？」', { M1: 'against' }),
    ]),
    call(-12, ['xin'], '问试点', [said('xin', '「上一家试点做完就没下文了。」', of('xin', { support: 2 }))]),
    learned(-11, [guess('拿下鼎岳，行业里就站住了，垫点也值')]),
    wePromised(-19, '试点方案与垫资测算', { due: 2, contact: 'ge' }),
    task(-11, '和财务算一遍垫资的利息', { due: 4 }),
  ],
});
