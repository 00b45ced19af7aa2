import { describe, expect, test } from 'vitest';
import {
  type AdviceFrom,
  dictionaries,
  fill,
  type QuestionFrom,
  sayAdvice,
  sayError,
  sayFlag,
  sayIndicators,
  sayLast,
  sayMove,
  sayVerdict,
  sayWhom,
  sayWord,
  type VerdictFrom,
} from '../index.ts';

const names = { person: (id: string) => (id === 'p1' ? '李工' : undefined) };
const zh = { words: dictionaries['zh-CN'], names };
const en = { words: dictionaries.en, names };

const chances = (over: Partial<VerdictFrom['p']> = {}) => ({ first: 0.3, alternate: 0.3, reference: 0.4, ...over });
const advice = (over: Partial<AdviceFrom>): AdviceFrom => ({
  course: 'go-on',
  ahead: null,
  step: null,
  phase: 'middle',
  ...over,
});

describe('the first line of a deal', () => {
  const uncontacted = { id: 'influence-uncontacted', subject: 'p1', params: {} };
  const line = (saying: typeof zh | typeof en, from: Partial<VerdictFrom>): string => {
    const { head, figure, tail } = sayVerdict(saying, {
      place: 'first',
      p: chances(),
      signals: 5,
      worst: null,
      advice: null,
      ...from,
    });
    return figure === null ? head + tail : `${head} (${figure})${tail}`;
  };

  test.each<[string, string, Partial<VerdictFrom>]>([
    [
      'the place, the chance and the worst mine',
      '我们是首选 (0.84)，但从没接触过李工，按反对计。',
      { p: chances({ first: 0.84 }), worst: uncontacted },
    ],
    [
      'below its floor first choice is not said',
      '客户偏向我们，还没坐实 (0.87)，眼下没有看到地雷。',
      { place: 'leaning', p: chances({ first: 0.87 }) },
    ],
    [
      'no place is likely',
      '还看不清我们排第几，首选的机会不到一半 (0.38)。',
      { place: 'unclear', p: chances({ first: 0.38 }) },
    ],
    ['hardly first', '我们不像首选 (0.12)，是备选还是陪衬还看不清。', { place: 'behind', p: chances({ first: 0.12 }) }],
    ['sure', '我们是备选 (0.90)。', { place: 'alternate', p: chances({ alternate: 0.9 }) }],
    ['likely', '我们多半是备选 (0.55)。', { place: 'alternate', p: chances({ alternate: 0.55 }) }],
    ['hardly likely', '我们更像备选 (0.46)。', { place: 'alternate', p: chances({ alternate: 0.46 }) }],
    ['no signals', '还看不出我们排第几：一个信号都没记，先去问。', { place: 'unknown', signals: 0 }],
    [
      'nothing at all',
      '还什么都不知道：没见过人，没有一条证据。',
      { place: 'unknown', signals: 0, advice: advice({ course: 'learn' }) },
    ],
  ])('%s', (_, said, from) => expect(line(zh, from)).toBe(said));

  test('says plainly that we only make up the numbers', () => {
    expect(line(en, { place: 'reference', p: chances({ reference: 0.78 }) })).toBe(
      'We are only a reference bidder (0.78).',
    );
  });
  test('a closed deal is closed, and has nothing to do', () => {
    const won = { place: 'first', p: chances(), signals: 1, outcome: 'lost', worst: null } as const;
    expect(sayVerdict(en, { ...won, advice: advice({}) })).toEqual({
      head: 'Lost.',
      figure: null,
      tail: '',
      advice: '',
    });
  });
});

describe('what to do', () => {
  const silent = { id: 'break-silence', subject: null };
  test.each<[string, Partial<AdviceFrom>]>([
    ['继续推进，约好带日期的下一步。', {}],
    ['继续推进，先带一个对他有用的新东西，恢复联系。', { step: silent }],
    [
      '自报「谈判」，证据一关都没过。继续推进，约好带日期的下一步。',
      { ahead: { claimed: 'negotiation', evidenced: null } },
    ],
    [
      '自报「谈判」，证据只到「意向」。先别加码，见到李工，没接触就按反对算，再定往不往下走。',
      {
        course: 'probe',
        ahead: { claimed: 'negotiation', evidenced: 'intent' },
        step: { id: 'contact-person', subject: 'p1' },
      },
    ],
    ['趁早离开，除非能见到另一个说话算数的人。', { course: 'leave', phase: 'early' }],
    ['趁早离开，除非能让客户慢下来，或者换一个销售目标。', { course: 'leave', phase: 'late', step: silent }],
  ])('%s', (said, from) => expect(sayAdvice(zh, advice(from))).toBe(said));

  test('in English a step within a sentence has no capital', () => {
    expect(sayAdvice(en, advice({ step: silent }))).toBe(
      'Keep going, but first get back in touch with something new and useful to them.',
    );
  });
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
  test('of many missing criteria one comes first, and the others stand in for it', () => {
    const missing = [
      'target.first-contact',
      'intent.comparing',
      'set-up.schedule',
      'set-up.budget-range',
      'set-up.core-needs',
      'x',
    ];
    expect(sayMove(zh, { id: 'collect-gate-evidence', subject: null, params: { missing } })).toBe(
      '补「已有第一次接触」的证据；一时补不到，换另外 5 项里好补的一项',
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

describe('whom to ask', () => {
  test.each<[string, QuestionFrom]>([
    ['问方承志：他是我们的教练', { who: '方承志', why: 'coach', whom: null }],
    ['问方承志', { who: '方承志', why: null, whom: null }],
    ['先问方承志，再请方承志引见李昶', { who: '方承志', why: 'coach', whom: '李昶' }],
    ['先找人引见李昶', { who: null, why: null, whom: '李昶' }],
    ['这个项目里还没见过人，先约见一位', { who: null, why: null, whom: null }],
  ])('%s', (said, question) => expect(sayWhom(zh.words, question)).toBe(said));

  test('words of their own keep one pair of marks', () => {
    expect(sayLast(zh.words, '「下面怎么走我们也没数」')).toBe('上次记下的：“下面怎么走我们也没数”');
  });
});

test.each([
  [[], '五项落实 5/5'],
  [['sso.budget'], '五项落实 4/5，缺预算'],
  [['sso.budget', 'sso.completion'], '五项落实 3/5，缺预算、时间'],
  [['sso.budget', 'sso.completion', 'sso.buyer'], '五项落实 2/5'],
  [['sso.budget', 'sso.completion', 'sso.buyer', 'sso.products', 'sso.status'], '五项一项都没落实'],
])('of the five indicators %j are open: %s', (unsettled, said) =>
  expect(sayIndicators(zh.words, unsettled)).toBe(said),
);

test.each([
  [zh, /先先/],
  [en, /first first/i],
] as const)('no first step stutters within the advice', ({ words }, stutter) => {
  const steps = Object.values(words.moves).flatMap((move) =>
    'several' in move ? [move.sentence, move.several] : [move.sentence],
  );
  const courses = Object.values(words.verdicts.courses).flatMap((course) => ('step' in course ? [course.step] : []));
  expect(courses.length * steps.length).toBeGreaterThan(100);
  for (const course of courses)
    for (const step of steps)
      expect(fill<string>(course, { step: step.charAt(0).toLowerCase() + step.slice(1) })).not.toMatch(stutter);
});
