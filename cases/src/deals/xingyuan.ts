import { wan } from '../sample.ts';
import { call, demo, learned, meeting, moved, task, theyPromised, visit } from '../story/entry.ts';
import { declared, did, rumour, said, wrote } from '../story/note.ts';
import { budget, buyer, gate, goLive, of, provenCoach, rivals, scope, setUp, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** Fairly liked, fairly treated, second in line: an engineer with weight is against us. */
export const xingyuan = tell({
  key: 'xingyuan',
  name: '星垣封测 设备联网与配方管理',
  account: 'xingyuan',
  owner: 'tang-xiao',
  products: ['scada', 'mes'],
  source: '设备商推荐',
  amount: wan(1900),
  closes: 90,
  opened: -140,
  repStatus: 'in-progress',
  team: [{ userKey: 'gu-heng', part: 'solution' }],
  people: { jing: -140, wei: -120, tu: -100, song: -70 },
  log: [
    visit(-138, ['jing'], '拜访自动化部', [
      said('jing', '「两百多台机，配方还靠人手下发。」', {
        ...visited(),
        ...gate('intent.explicit-need', 'intent.owner-named'),
      }),
    ]),
    moved(-136, 'target'),
    moved(-118, 'intent'),
    meeting(-70, ['song', 'wei', 'jing'], '副总主持的启动会', [
      declared('song', '「两千万以内，半年左右上线，自动化部牵头，我来定。」', {
        ...setUp(),
        ...budget('2000 万以内'),
        ...goLive(130),
        ...of('song', { roles: ['economic'], influence: 'high', executive: true }),
        ...status({ setUp: true }),
      }),
    ]),
    moved(-66, 'set-up'),
    visit(-34, ['jing', 'wei'], '需求第二轮', [
      wrote('jing', '需求规格书一稿，八条必须、五条可选', {
        ...scope('设备联网、配方管理、报警追溯'),
        ...buyer('星垣半导体封测有限公司'),
        ...setUp(),
        ...goLive(130),
        ...visited(),
        ...gate('intent.explicit-need', 'intent.comparing'),
        'sso.status': 'in-progress',
      }),
      said(
        'wei',
        '「能用就行，谁家我都没意见。」',
        of('wei', { roles: ['user'], influence: 'medium', support: 1, mode: 'even-keel' }),
      ),
    ]),
    demo(
      -15,
      ['jing', 'tu', 'wei'],
      '对比演示，三家各两小时',
      [
        did('jing', '问得认真，但每条都拿科岩的做法比', {
          M1: 'mixed',
          M4: 'mixed',
          ...of('jing', { roles: ['user', 'coach'], influence: 'medium', support: 2, 'coach-trusted': true }),
        }),
        declared('tu', '「国产的联网我都不放心，出了批量事故算谁的。」', {
          ...of('tu', { roles: ['technical'], influence: 'high', support: -4, mode: 'overconfident' }),
          M3: 'mixed',
        }),
      ],
      { by: 'gu-heng' },
    ),
    call(-11, ['jing'], '问下一步', [
      said('jing', '「排序没公布，你们不算差。」', {
        ...rivals('科岩自动化', '安博维'),
        ...provenCoach('jing'),
        M2: 'mixed',
        'said-will-choose-us': 'against',
      }),
    ]),
    visit(-9, ['song'], '见副总二十分钟', [
      said('song', '「你们和科岩再比一轮。」', {
        ...of('song', { support: 1, mode: 'trouble', win: '客户审核不再扣分' }),
        ...status({ budget: true, ebAgrees: false, schedule: true }),
        'days-since-executive': 'for',
      }),
    ]),
    learned(-8, [rumour('设备商说屠工和科岩的技术老总是同学')]),
    theyPromised(-9, '景经理给第二轮比选的评分项', { due: 2, contact: 'jing' }),
    task(-8, '想办法请同行的首席工程师和屠工聊一次', { due: 10 }),
  ],
});
