/**
 * Mines: a title for lists, a sentence with its values, why it matters, and the usual remedy.
 * `{{subject}}` is the person, role, indicator or stage the mine is about, already in words.
 */
export const flags = {
  'eb-unknown': {
    title: '不知道谁拍板',
    sentence: '还没有证据说明这笔钱由谁拍板',
    why: '没找到能拍板的人，前面的功夫都可能白费。',
    remedy: '问清楚：超出预算时，最后谁签字？',
  },
  'role-missing': {
    title: '缺一个角色',
    sentence: '项目里还没有人担任「{{subject}}」',
    why: '四种角色各看各的，漏掉哪一个，反对就会从哪里冒出来。',
    remedy: '请教练把项目组名单和各人的分工讲一遍。',
  },
  'no-coach': {
    title: '没有教练',
    sentence: '客户内部还没有一个愿意给我们指路的人',
    why: '没有教练，看到的只是别人让你看的，赢面很小。',
    remedy: '找一个我们赢了对他有好处、说话又有人听的人。',
  },
  'coach-unproven': {
    title: '教练没有验证',
    sentence: '{{subject}}算不算教练，还没通过三条检验',
    why: '把客气人当教练，会被带到沟里。',
    remedy: '逐条验证：别人信他吗？我们信他吗？他希望我们赢吗？',
  },
  'influence-uncontacted': {
    title: '关键角色没接触',
    sentence: '从没接触过{{subject}}，按反对计',
    why: '没有接触就意味着反对。',
    remedy: '请熟人引见，尽快见一面。',
  },
  'role-from-title': {
    title: '凭头衔认角色',
    sentence: '{{subject}}的角色只凭头衔判断',
    why: '总经理不一定拍板，副总不一定说了不算。',
    remedy: '问他在这个项目里能决定什么、上次类似的采购谁定的。',
  },
  'single-threaded': {
    title: '只靠一个人',
    sentence: '只和{{subject}}一个人来往，他一变，项目就断线',
    why: '他调岗、生病、变心，任何一样都会让我们出局。',
    remedy: '请他带我们见第二个人。',
  },
  'people-changed': {
    title: '人变了',
    sentence: '{{subject}}已经离开这个项目',
    why: '接手的人会重新看一遍，原来的支持不算数。',
    remedy: '两周内见到接手的人，问他看重什么。',
  },
  'win-unknown': {
    title: '不知道他图什么',
    sentence: '{{subject}}影响大，却不知道他个人的赢是什么',
    why: '公司得到结果，人得到好处，人才会替你说话。',
    remedy: '私下问：这件事办成，对您自己意味着什么？',
  },
  'mode-closed': {
    title: '他觉得不用改',
    sentence: '{{subject}}影响大，却觉得现状就行',
    why: '没有差距就没有购买，说得越多越反感。',
    remedy: '先让他看到差距：同行在做什么、不改的代价。',
  },
  'technical-opponent': {
    title: '技术把关者反对',
    sentence: '技术把关者{{subject}}反对我们',
    why: '他说不了“行”，但说得了“不行”。',
    remedy: '弄清他的指标，带我们的专家单独谈一次。',
  },
  'no-executive-access': {
    title: '见不到高层',
    sentence: '到了后期，很久没见到客户高层',
    why: '临门一脚时高层躲着不见，多半已经有了别的打算。',
    remedy: '请我方同级别的领导出面约一次。',
  },
  'competitor-unknown': {
    title: '不知道对手是谁',
    sentence: '还不知道客户在认真看哪几家',
    why: '看不见对手，就不知道自己排第几。',
    remedy: '直接问客户，或请教练说出名字。',
  },
  'sso-unclear': {
    title: '销售目标不清楚',
    sentence: '「{{subject}}」没有新鲜的事实支撑',
    why: '五项里缺一项，这个项目就算失控。',
    remedy: '下次见面专门问这一项，并记下原话。',
  },
  'status-mismatch': {
    title: '状态对不上',
    sentence: '你报的是「{{claimed}}」，证据只支持「{{derived}}」',
    why: '把聊天当立项，是最常见的误判。',
    remedy: '回到客户内部：立项、预算、决策者、时间表，缺哪样补哪样。',
  },
  'stage-inflation': {
    title: '阶段虚高',
    sentence: '声称在「{{claimed}}」，证据只到「{{evidenced}}」',
    why: '预测里的钱是假的，资源会投错地方。',
    remedy: '照清单补证据，补不上就退回去。',
  },
  'evidence-stale': {
    title: '证据过期',
    sentence: '有 {{count}} 个判断靠的是过期的证据',
    why: '三个月前的支持，今天未必还在。',
    remedy: '挑最要紧的一条，本周重新确认。',
  },
  'phase-shift': {
    title: '客户走在前面',
    sentence: '客户自己已到{{real}}，和我们谈的还是{{discussed}}的事',
    why: '后期的客户只和你谈前期的事，说明真正谈的人不是你。',
    remedy: '当面核对进度：您这边现在定到哪一步了？',
  },
  'roles-disagree': {
    title: '各说各话',
    sentence: '不同角色透露的位置差得很远',
    why: '只信说好话的那位，就会看错全局。',
    remedy: '把同一个问题，问每一个角色一遍。',
  },
  'late-objection': {
    title: '后期突然反对',
    sentence: '到了后期，突然冒出我们做不到的条件',
    why: '这种条件多半是照着别家写的。',
    remedy: '问清谁提的、为什么现在提，能不能换一种办法满足。',
  },
  'price-indifference': {
    title: '对价格无所谓',
    sentence: '价格问过一次就不再提',
    why: '真想买的人会反复还价；不还价，是拿你去压别人。',
    remedy: '拿分项报价去谈，把价格和他的风险绑在一起。',
  },
  'customer-unfit': {
    title: '客户不合适',
    sentence: '这家客户评为 C 级，不合我们的理想客户',
    why: '两成不合适的客户，会吃掉八成利润。',
    remedy: '重新评估值不值得投入；不值得就早点收手。',
  },
  'payment-risk': {
    title: '付款有风险',
    sentence: '这家客户付款信誉差',
    why: '名气再大，收不回钱就不是赢单。',
    remedy: '把预付款和付款节点写进报价。',
  },
  'no-next-step': {
    title: '没有下一步',
    sentence: '没有双方商定、带日期的下一步',
    why: '没有约好的下一步，项目就停在原地。',
    remedy: '今天就约一个客户也要做点事的下一步。',
  },
  silent: {
    title: '失联',
    sentence: '已经 {{days}} 天没有双向联系，超出平时的节奏',
    why: '客户不说话的时候，往往在和别人说。',
    remedy: '带一个对他有用的新东西去联系，不要问“考虑得怎么样”。',
  },
  euphoria: {
    title: '一颗雷都没有',
    sentence: '一颗地雷都看不到，为什么还没签？',
    why: '看不到雷，通常是没看，不是没有。',
    remedy: '假设这单明天丢了，写下三个最可能的原因，去查。',
  },
  panic: {
    title: '满地是雷',
    sentence: '只有地雷，没有一条对我们有利的证据',
    why: '不等于没救，这是一张工作清单。',
    remedy: '挑最要命的一颗，先排它。',
  },
} as const;
