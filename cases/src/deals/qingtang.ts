import { wan } from '../sample.ts';
import { call, moved, task, visit } from '../story/entry.ts';
import { did, said, saw, wrote } from '../story/note.ts';
import { budget, buyer, gate, goLive, of, scope, setUp, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** The key person left; what was set up must be set up again with the newcomer. */
export const qingtang = tell({
  key: 'qingtang',
  name: '青棠乳业 能源管理',
  account: 'qingtang',
  owner: 'qiu-zhe',
  products: ['energy'],
  source: '老客户',
  amount: wan(220),
  closes: 80,
  opened: -168,
  repStatus: 'in-progress',
  team: [{ userKey: 'gu-heng', part: 'solution' }],
  people: { su: [-168, -14], bao: -150, tian: -12 },
  log: [
    visit(-166, ['su'], '老设备部长带看动力车间', [
      said('su', '「蒸汽一年两千万，谁用了多少全靠分摊。」', {
        ...visited(),
        ...gate('intent.explicit-need', 'intent.owner-named'),
        ...of('su', { roles: ['user', 'economic'], influence: 'high' }),
      }),
    ]),
    moved(-165, 'target'),
    moved(-150, 'intent'),
    visit(-95, ['su', 'bao'], '定范围', [
      wrote('su', '节能改造立项单，两百二十万，五个月内见效', {
        ...setUp(),
        ...budget('220 万'),
        ...goLive(60),
        ...buyer('青棠乳业有限公司'),
        ...scope('蒸汽、电、水三类计量与分摊'),
      }),
    ]),
    moved(-90, 'set-up'),
    visit(
      -40,
      ['bao', 'su'],
      '装表点位勘察',
      [
        did('bao', '陪着爬了一天管廊，图纸都给复印了', {
          ...of('bao', { roles: ['user', 'coach'], influence: 'low', support: 3, 'coach-trusted': true }),
          ...scope('蒸汽、电、水三类计量与分摊'),
          ...setUp(),
        }),
      ],
      { by: 'gu-heng' },
    ),
    call(-14, ['bao'], '包主管报信', [
      said('bao', '「苏部长调到集团去了，新来的田总还没表态。」', of('bao', { support: 3 })),
    ]),
    visit(-11, ['tian', 'bao'], '第一次见新任副总', [
      said('tian', '「前面定的我都要重新看，先别急。」', {
        ...of('tian', { roles: ['economic'], influence: 'high', support: -1, mode: 'even-keel', executive: true }),
        'status.set-up': false,
        'gate.set-up.team-and-process': false,
        'status.contact': true,
        'sso.status': 'introducing',
      }),
      saw('tian', '办公室里摆着另一家能源公司的样本', { 'days-since-executive': 'for' }),
      said('tian', '「人家说装无线表就行，你们干嘛还要布线？」', { M1: 'against' }),
    ]),
    task(-10, '和包主管对一遍田总的履历和关心的指标', { due: 3 }),
  ],
});
