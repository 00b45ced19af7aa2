/**
 * The first line of a deal. Built as head + (figure) + tail, so that the figure can open the reasons:
 * 我们是首选 (0.84)，但技术把关者未接触。
 */
export const verdicts = {
  head: {
    first: { sure: '我们是首选', likely: '我们多半是首选', leaning: '我们像是首选' },
    leaning: '客户偏向我们，还没坐实',
    unclear: '还看不清我们排第几，首选的机会不到一半',
    behind: '我们不像首选',
    alternate: { sure: '我们是备选', likely: '我们多半是备选', leaning: '我们更像备选' },
    reference: { sure: '我们只是陪衬', likely: '我们多半只是陪衬', leaning: '我们更像陪衬' },
    unknown: '还看不出我们排第几',
    blank: '还什么都不知道',
  },
  tail: {
    clean: '，眼下没有看到地雷。',
    but: '，但{{flag}}。',
    and: '，而且{{flag}}。',
    plain: '。',
    behind: '，是备选还是陪衬还看不清',
    blank: '：没见过人，没有一条证据。',
    noSignals: '：一个信号都没记，先去问。',
    fewSignals: '：只有 {{count}} 个信号，还不够下判断。',
  },
  closed: {
    won: '已赢单。',
    lost: '已丢单。',
    stopped: '项目已中止。',
  },
  /** Said before anything else where the claimed stage is ahead of the evidence. */
  ahead: {
    some: '自报「{{claimed}}」，证据只到「{{evidenced}}」。',
    none: '自报「{{claimed}}」，证据一关都没过。',
  },
  /** What to do: `alone`, or with the first step that mends the worst of it. */
  courses: {
    learn: { alone: '先打一个电话，问清谁要这个东西、为什么现在要，记下第一条；问不到，再托熟人打听谁说了算。' },
    ask: { alone: '先别投入，问清最要紧的那一句，再定往不往下走。', step: '先别铺开，{{step}}。' },
    leave: { alone: '趁早离开，除非{{unless}}。' },
    access: { alone: '见不到新的、说话算数的人，就不要进场。' },
    enter: { alone: '值得进场，约好带日期的下一步。', step: '值得进场，先{{step}}。' },
    'go-on': { alone: '继续推进，约好带日期的下一步。', step: '继续推进，先{{step}}。' },
    prove: { alone: '先别当成赢了，请拍板的人亮明态度；见不到他，再请教练说实话。', step: '先别当成赢了，{{step}}。' },
    probe: {
      alone: '先别加码，弄清楚我们排第几，再定往不往下走。',
      step: '先别加码，{{step}}，再定往不往下走。',
    },
    'catch-up': {
      alone: '还可以再追一步；没有起色，就别再加码。',
      step: '还可以再追一步，{{step}}；没有起色，就别再加码。',
    },
    guard: { alone: '守住领先，让价格和客户的风险挂钩。', step: '守住领先，先{{step}}。' },
    'slow-down': {
      alone: '先把风险讲透，让客户慢下来；慢不下来，再改销售目标；还做不到，就离开。',
      step: '别跟着客户的节奏跑，先{{step}}；拿不下，就离开。',
    },
    await: {
      alone:
        '开了标、还没定标，别找评委，也别向客户任何人打听结果；代理机构发来澄清通知，就按时书面答复（实施条例第 52 条）。结果公示后不服：依法招标的公示期内提异议（实施条例第 54 条），政府采购七个工作日内书面质疑（政府采购法第 52 条）。',
    },
  },
  unless: {
    early: '能见到另一个说话算数的人',
    middle: '能拿到新的、对我们有利的事实',
    late: '能让客户慢下来，或者换一个销售目标',
  },
  /** The five indicators: how many are settled, and what is missing where that is little. */
  indicators: {
    settled: '五项落实 {{ok}}/5',
    but: '五项落实 {{ok}}/5，缺{{missing}}',
    none: '五项一项都没落实',
  },
  why: {
    title: '判断的依据',
    none: '还没有任何信号，所以和起点一样。',
    disagree: '各角色给我们看的位置差得远（分歧 {{divergence}}），这个结论先打个问号。',
  },
  questions: {
    who: '问{{who}}',
    because: '问{{who}}：{{why}}',
    introduction: '先问{{who}}，再请{{who}}引见{{whom}}',
    wayIn: '先找人引见{{whom}}',
    last: '上次记下的：“{{quote}}”',
    why: {
      economic: '这笔钱归他拍板',
      technical: '技术上他把关',
      user: '日常就是他那边在用',
      coach: '他是我们的教练',
      closest: '目前数他和我们走得近',
    },
    nobody: '这个项目里还没见过人，先约见一位',
  },
} as const;
