import { describe, expect, test } from 'vitest';
import { dictionaries, sayError, sayFlag, sayMove, sayStance, sayVerdict, sayWord } from '../index.ts';

const names = { person: (id: string) => (id === 'p1' ? '李工' : undefined) };
const zh = { words: dictionaries['zh-CN'], names };
const en = { words: dictionaries.en, names };

describe('the first line of a deal', () => {
  const uncontacted = { id: 'influence-uncontacted', subject: 'p1', params: {} };
  test('names the place, the chance and the worst mine', () => {
    const said = sayVerdict(zh, {
      verdict: 'first',
      p: 0.84,
      proven: true,
      signals: 4,
      worst: uncontacted,
      stance: ['go-on'],
    });
    expect(`${said.head} (${said.figure})${said.tail}`).toBe('我们是首选 (0.84)，但从没接触过李工，按反对计。');
    expect(said.stance).toBe('继续推进，约好带日期的下一步。');
  });
  test('says plainly that we only make up the numbers', () => {
    const said = sayVerdict(en, {
      verdict: 'reference',
      p: 0.78,
      proven: false,
      signals: 6,
      worst: null,
      stance: ['leave', 'enter-only-with-new-access'],
    });
    expect(`${said.head} (${said.figure})${said.tail}`).toBe('We are only a reference bidder (0.78).');
    expect(said.stance).toBe('Walk away early, unless you can reach someone else with real influence.');
  });
  test.each([
    [0.9, '我们是备选'],
    [0.55, '我们多半是备选'],
    [0.46, '我们更像备选'],
    [0.4, '眼下还看不清我们排第几'],
  ])('is as sure as its chance: %d', (p, head) => {
    expect(sayVerdict(zh, { verdict: 'alternate', p, proven: false, signals: 5, worst: null, stance: [] }).head).toBe(
      head,
    );
  });
  test('below the floor nobody is called first choice', () => {
    const said = sayVerdict(zh, { verdict: 'first', p: 0.87, proven: false, signals: 4, worst: null, stance: [] });
    expect(said.head).toBe('客户偏向我们，还没坐实');
  });
  test('without signals it says so and gives no figure', () => {
    const said = sayVerdict(zh, {
      verdict: 'unknown',
      p: 0.33,
      proven: false,
      signals: 0,
      worst: null,
      stance: ['ask-first'],
    });
    expect(said).toEqual({
      head: '还看不出我们排第几',
      figure: null,
      tail: '：一个信号都没记，先去问。',
      stance: '先别投入，把最要紧的几句话问清楚。',
    });
  });
  test('a closed deal is closed', () => {
    expect(
      sayVerdict(en, { verdict: 'first', p: 0.9, proven: true, signals: 1, outcome: 'lost', worst: null, stance: [] })
        .head,
    ).toBe('Lost.');
  });
});

test('leaving late names what would change it', () => {
  expect(sayStance(dictionaries['zh-CN'], ['leave', 'slow-down-or-change-sso'])).toContain('让客户慢下来');
});

test('the best option is the advice; the others are only what is left', () => {
  expect(sayStance(dictionaries['zh-CN'], ['go-on', 'leave'])).toBe('继续推进，约好带日期的下一步。');
});

describe('risks and moves', () => {
  test.each([
    ['left', '李工已经离开这个项目'],
    ['joined', '李工是新加进来的人'],
    ['post', '李工换了职务'],
    ['role', '李工在项目里的角色变了'],
    ['unheard-of', '李工最近有变动'],
  ])('people changed: %s', (how, text) =>
    expect(sayFlag(zh, { id: 'people-changed', subject: 'p1', params: { name: '李工', days: 3, how } })).toBe(text),
  );
  test('codes among the values are put in words', () => {
    const flag = { id: 'stage-inflation', subject: null, params: { claimed: 'negotiation', evidenced: 'target' } };
    expect(sayFlag(zh, flag)).toBe('自报「谈判」，实证只到「目标」');
  });
  test('a code is worded by its own parameter, even when another table has the same code', () => {
    const own = { ...zh, names: { stage: (id: string) => (id === 'later' ? '后续' : undefined) } };
    const params = { claimed: 'later', derived: 'introducing' };
    expect(sayFlag(own, { id: 'status-mismatch', subject: null, params })).toBe(
      '自报「以后再说」，证据只支持「着手引入」',
    );
    expect(sayFlag(own, { id: 'stage-inflation', subject: null, params: { claimed: 'later', evidenced: '' } })).toBe(
      '自报「后续」，实证一关都没过',
    );
  });
  test('a risk without its values falls back to its title', () => {
    expect(sayFlag(zh, { id: 'silent', subject: null })).toBe('失联');
  });
  test('a signal to ask becomes its question', () => {
    const ask = { id: 'ask-signal', params: { signal: 'M2', gain: 0.1 } };
    expect(sayMove(en, { ...ask, subject: null })).toBe(
      'At the next meeting, find out: Is the next step agreed together, or are we just given homework?',
    );
    expect(sayMove(zh, { ...ask, subject: 'p1' })).toBe('下次见李工时留意：下一步是双方商量的，还是他单方面派活？');
  });
  test('five indicators at once are one clause', () => {
    const indicators = ['sso.buyer', 'sso.completion', 'sso.products', 'sso.budget', 'sso.status'];
    expect(sayFlag(zh, { id: 'sso-unclear', subject: null, params: { indicators } })).toBe(
      '「对象、时间、产品、预算、状态」没有新鲜的事实支撑',
    );
  });
  test('many missing criteria are counted, not recited', () => {
    const missing = [
      'target.first-contact',
      'intent.comparing',
      'set-up.schedule',
      'set-up.budget-range',
      'set-up.core-needs',
      'x',
    ];
    expect(sayMove(zh, { id: 'collect-gate-evidence', subject: null, params: { missing } })).toBe(
      '补上还缺的证据：已有第一次接触、客户正在调研选型、有上线时间表等 6 项',
    );
  });
  test('no stage reached is said plainly', () => {
    const flag = { id: 'stage-inflation', subject: null, params: { claimed: 'intent', evidenced: '' } };
    expect(sayFlag(zh, flag)).toBe('自报「意向」，实证一关都没过');
  });
  test('a name handed in wins over the id', () => {
    expect(sayMove(zh, { id: 'contact-person', subject: 'p9', subjectName: '周总' })).toContain('周总');
  });
});

test.each([
  ['economic', '决策者(EB)'],
  ['sso.budget', '预算'],
  ['person.p7.support', '支持度'],
  ['gate.intent.formal-visit', '已正式拜访过'],
  ['account.payment', '付款信誉'],
  ['p1', '李工'],
  ['something-else', 'something-else'],
])('%s reads %s', (code, text) => expect(sayWord(zh, code)).toBe(text));

test('an error is told with its values, or else in general; never with a hole', () => {
  expect(sayError(dictionaries['zh-CN'], 'auth.tooMany', { minutes: 15 })).toBe('试得太多了，请 15 分钟后再试。');
  expect(sayError(dictionaries['zh-CN'], 'auth.tooMany')).toBe('出了点问题，请再试一次。');
  expect(sayError(dictionaries['zh-CN'], 'parameter.invalid', { path: 'customer.gradeA', problem: 'grades' })).toBe(
    '参数没有保存。A 类最低分：要高于 B 类最低分。',
  );
  const likelihood = {
    path: 'position.likelihoods.E2.alternate',
    problem: 'sum',
    allowed: 'for + mixed + against = 1',
  };
  expect(sayError(dictionaries.en, 'parameter.invalid', likelihood)).toBe(
    'The parameter was not saved. Time they give us · Alternate: the chances of the three answers must add up to 100%.',
  );
  expect(sayError(dictionaries.en, 'no.such.code')).toBe('Something went wrong. Try again.');
});
