import { wan } from '../sample.ts';
import { call, demo, learned, meeting, moved, visit } from '../story/entry.ts';
import { declared, did, said, saw, wrote } from '../story/note.ts';
import { budget, buyer, gate, goLive, of, provenCoach, rivals, scope, setUp, status, visited } from '../story/shows.ts';
import { tell } from '../story/tell.ts';

/** Lost: the signals stood in the log for two months before the letter of thanks came. */
export const chiyu = tell({
  key: 'chiyu',
  name: '赤峪水泥 一卡通与发运',
  account: 'chiyu',
  owner: 'luo-yichuan',
  products: ['scada'],
  source: '招标平台',
  amount: wan(650),
  closes: -70,
  opened: -230,
  repStatus: 'in-progress',
  ended: {
    on: -64,
    outcome: 'lost',
    reason: '客户早选定联曜，我们陪到最后；技术偏离是说辞',
    cause: 'settled-before',
    competitor: '联曜智控',
    ourPrice: wan(638),
    theirPrice: wan(665),
    missedSign: '厂长第一次见面只问「和联曜差在哪」，别的不问',
  },
  people: { du: -230, chai: -200, xiang: -150 },
  log: [
    visit(-228, ['du'], '看到招标预告后登门', [
      said('du', '「资料放这儿，我报上去。」', { ...visited(), ...gate('intent.comparing') }),
    ]),
    moved(-226, 'target'),
    moved(-210, 'intent'),
    visit(-200, ['chai'], '见厂长', [
      said('chai', '「发运这块你们和联曜差在哪？」别的不问', {
        ...of('chai', { roles: ['user'], influence: 'high', support: -1 }),
        E1: 'against',
        E4: 'against',
      }),
    ]),
    moved(-180, 'set-up', { exception: true, reason: '预告里写了预算' }),
    demo(-150, ['du', 'chai'], '演示来了四个人，走了三个', [
      saw('chai', '「领导临时有事」，讲到一半散了', { M4: 'against', M3: 'against' }),
      wrote(null, '招标预告：六百八十万，九十天上线', { ...budget('680 万'), ...goLive(-20), ...setUp() }),
    ]),
    moved(-120, 'recognition', { exception: true, reason: '入围' }),
    call(-92, ['du'], '补材料', [
      did('du', '三天里布置了四份材料，问什么都说等通知', { M2: 'against', ...rivals('联曜智控', '科岩自动化') }),
    ]),
    meeting(-75, ['chai', 'du'], '澄清会', [
      declared('chai', '突然要求地磅直连某型号控制器', { L1: 'against', ...of('chai', { support: -3 }) }),
      did(null, '总经理从头到尾没露面', { L4: 'against' }),
    ]),
    learned(-64, [wrote(null, '感谢参与函：「贵司为第二候选，期待今后合作」')], { source: 'file' }),
  ],
});

/** Stopped: the customer's orders fell, and the money went. */
export const yuanmu = tell({
  key: 'yuanmu',
  name: '远沐纺织 织造车间联网',
  account: 'yuanmu',
  owner: 'qiu-zhe',
  products: ['scada'],
  source: '产业集群推荐',
  amount: wan(120),
  closes: -60,
  opened: -195,
  repStatus: 'later',
  ended: { on: -100, outcome: 'stopped', reason: '外销下滑，技改预算整体冻结，约好明年再看', cause: 'no-budget' },
  people: { ye: -195, jiang: -160 },
  log: [
    visit(-193, ['ye'], '技改办座谈', [
      said('ye', '「三百台织机，停了都没人知道。」', {
        ...visited(),
        ...gate('intent.explicit-need', 'intent.owner-named'),
      }),
    ]),
    moved(-192, 'target'),
    moved(-175, 'intent'),
    visit(-160, ['jiang', 'ye'], '见总经理', [
      said(
        'jiang',
        '「东西是好东西，看后面的订单。」',
        of('jiang', { roles: ['economic'], influence: 'high', executive: true, support: 1, mode: 'even-keel' }),
      ),
    ]),
    call(-104, ['ye'], '问预算', [
      said(
        'ye',
        '「今年一分钱技改都没了，明年再说吧。」',
        status({ setUp: false, budget: false, ebAgrees: false, schedule: false }),
      ),
    ]),
  ],
});

/** Signed last week: first payment is in, delivery begins. */
export const mubai = tell({
  key: 'mubai',
  name: '沐白日化 配料追溯',
  account: 'mubai',
  owner: 'jian-shu',
  products: ['batch'],
  source: '老客户',
  amount: wan(150),
  closes: -6,
  opened: -118,
  repStatus: 'urgent',
  ended: { on: -5, outcome: 'won', reason: '老客户信得过，追溯是标准功能，交期最短', cause: 'relationship' },
  people: { ruan: -118, hui: -100, kan: -90 },
  log: [
    visit(-117, ['ruan'], '回访', [
      said('ruan', '「出口要批次追溯，查一批要两天。」', {
        ...visited(),
        ...gate('intent.explicit-need', 'intent.owner-named'),
      }),
    ]),
    moved(-116, 'target'),
    moved(-105, 'intent'),
    meeting(-90, ['kan', 'ruan', 'hui'], '总经理拍板立项', [
      declared('kan', '「一百五十万，客户审核前用上。」', {
        ...setUp(),
        ...budget('150 万'),
        ...goLive(70),
        ...buyer('沐白日化有限公司'),
        ...of('kan', { roles: ['economic'], influence: 'high', executive: true }),
      }),
    ]),
    moved(-85, 'set-up'),
    demo(-50, ['ruan', 'hui'], '拿真实批号演示', [
      did('hui', '随手报了一个去年的批号，三十秒查到底', {
        M4: 'for',
        M3: 'for',
        ...of('hui', { roles: ['technical'], influence: 'medium', support: 3 }),
      }),
      said('ruan', '「下周我把配方整理好给你们。」', {
        M2: 'for',
        ...scope('配料追溯、电子批记录'),
        ...of('ruan', { roles: ['user', 'coach'], influence: 'high', support: 5 }),
        ...provenCoach('ruan'),
      }),
    ]),
    meeting(-34, ['kan', 'ruan'], '定供应商', [
      declared('kan', '「不比了，就用衡序。」', {
        ...gate('recognition.named-first-choice', 'intent.comparing'),
        ...setUp(),
        ...goLive(70),
        ...of('kan', { support: 4, mode: 'growth' }),
        ...status({ setUp: true, budget: true, ebAgrees: true, schedule: true, pressing: true }),
        'said-will-choose-us': 'for',
        'days-since-executive': 'for',
        'sso.status': 'urgent',
      }),
    ]),
    moved(-33, 'recognition'),
    call(-20, ['kan'], '谈付款', [
      said('kan', '「四四二，验收再付尾款。」', {
        ...gate('negotiation.terms-discussed', 'negotiation.our-contract'),
        L2: 'for',
      }),
    ]),
    moved(-19, 'negotiation'),
    learned(-5, [wrote(null, '合同双章齐，首付四成到账', gate('close.contract-signed', 'close.first-payment'))], {
      source: 'file',
    }),
    moved(-5, 'close'),
  ],
});
