/**
 * The first line of a deal. Built as head + (figure) + tail, so that the figure can open the reasons:
 * 我们是首选 (0.84)，但技术把关者未接触。
 */
export const verdicts = {
  head: {
    first: { sure: '我们是首选', likely: '我们多半是首选', leaning: '客户偏向我们，还没坐实' },
    unclear: '眼下还看不清我们排第几',
    alternate: { sure: '我们是备选', likely: '我们多半是备选', leaning: '我们更像备选' },
    reference: { sure: '我们只是陪衬', likely: '我们多半只是陪衬', leaning: '我们更像陪衬' },
    unknown: '还看不出我们排第几',
  },
  tail: {
    clean: '，眼下没有看到地雷。',
    but: '，但{{flag}}。',
    and: '，而且{{flag}}。',
    plain: '。',
    noSignals: '：一个信号都没记，先去问。',
    fewSignals: '：只有 {{count}} 个信号，还不够下判断。',
  },
  closed: {
    won: '已赢单。',
    lost: '已丢单。',
    stopped: '项目已中止。',
  },
  stance: {
    enter: '值得进场：客户还在摸索，愿意和我们谈。',
    'enter-only-with-new-access': '见不到新的、说话算数的人，就不要进场。',
    leave: '趁早离开，除非{{unless}}。',
    'go-on': '继续推进，约好带日期的下一步。',
    'guard-and-bind-price-to-risk': '守住领先，让价格和客户的风险挂钩。',
    'slow-down-or-change-sso': '把风险讲透，让客户慢下来，或者改变销售目标；都做不到，就离开。',
    'ask-first': '先别投入，把最要紧的几句话问清楚。',
  },
  unless: {
    access: '能见到另一个说话算数的人',
    slow: '能让客户慢下来，或者换一个销售目标',
    default: '能拿到新的、对我们有利的事实',
  },
  why: {
    title: '判断的依据',
    none: '还没有任何信号，所以和起点一样。',
    disagree: '各角色给我们看的位置差得远（分歧 {{divergence}}），这个结论先打个问号。',
  },
  questions: {
    nobody: '这个项目里还没见过人，先约见一位',
  },
} as const;
