import { wan } from '../sample.ts';
import { call, meeting, moved, task, theyPromised, visit, wePromised } from '../story/entry.ts';
import { declared, did, said, saw } from '../story/note.ts';
import { budget, buyer, gate, goLive, of, provenCoach, rivals, scope, setUp, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** A small buyer where the owner decides alone: quick, clear, and in a hurry. */
export const jiyao = tell({
  key: 'jiyao',
  name: '霁窑玻璃 窑炉数据采集',
  account: 'jiyao',
  owner: 'jian-shu',
  products: ['scada'],
  source: '老客户转介绍',
  amount: wan(95),
  closes: 25,
  opened: -52,
  repStatus: 'urgent',
  people: { zhu: -52, mei: -40, hua: -38 },
  log: [
    call(-52, ['zhu'], '同行介绍来的', [said('zhu', '「炉温靠人抄，夜班抄的没法看。」', visited())]),
    moved(-51, 'target'),
    visit(-38, ['hua', 'mei', 'zhu'], '到窑头看了一圈', [
      said('hua', '「三个月后冷修，修完必须能采，钱我这儿批，一百万以内。」', {
        ...visited(),
        ...gate('intent.explicit-need', 'intent.owner-named'),
        ...budget('100 万以内'),
        ...of('hua', { roles: ['economic'], influence: 'high', executive: true }),
      }),
    ]),
    moved(-36, 'intent'),
    visit(-13, ['hua', 'zhu', 'mei'], '在老板办公室定方案', [
      said('hua', '「祝兵管技术，梅厂长管用，我管钱，下月初就定。」', {
        ...setUp(),
        ...goLive(48),
        ...buyer('霁窑玻璃有限公司'),
        ...scope('窑炉采集、报警、日报'),
        ...of('hua', { roles: ['economic'], support: 3, mode: 'trouble' }),
        ...status({ setUp: true, budget: true, ebAgrees: true, schedule: true, pressing: true }),
        'sso.status': 'urgent',
        M2: 'for',
        'days-since-executive': 'for',
      }),
      did('zhu', '测点一个个跟我们核，核到晚上九点', {
        M3: 'for',
        ...of('zhu', { roles: ['technical'], influence: 'medium', support: 3 }),
      }),
      said(
        'mei',
        '「日报自动出，我就不用求他们抄表了。」',
        of('mei', { roles: ['user', 'coach'], influence: 'medium', support: 4, win: '少扯皮' }),
      ),
      did('mei', '她说的定供应商的日子和另一家的来访时间，后来都对上了', {
        ...provenCoach('mei'),
        ...rivals('联曜智控'),
      }),
    ]),
    moved(-12, 'set-up'),
    meeting(-6, ['hua', 'mei', 'zhu'], '老板把两家叫到一起', [
      declared('hua', '「就交给衡序，联曜的兄弟下回再合作。」', {
        ...gate('recognition.named-first-choice'),
        'said-will-choose-us': 'for',
      }),
    ]),
    moved(-5, 'recognition'),
    call(-4, ['zhu'], '对冷修计划', [saw('zhu', '冷修网络图发来，采集留了两天', { M1: 'for' })]),
    theyPromised(-4, '祝主管确认停窑日期', { due: 3, contact: 'zhu' }),
    wePromised(-4, '出测点清单终稿', { due: 1, contact: 'zhu' }),
    task(-4, '排工程师冷修期间进场', { due: 7 }),
  ],
});
