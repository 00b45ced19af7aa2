/** Gate criteria: the name on the checklist, what counts as evidence, and how to get it. */
export const criteria = {
  'target.material-accepted': {
    name: '愿意收我们的资料',
    counts: '客户说“发过来看看”，并给了地址或邮箱',
    get: '打一个电话，问清收件人，寄一份和他行业相关的案例。',
  },
  'target.first-contact': {
    name: '已有第一次接触',
    counts: '和客户本人通过话、见过面或有来有回的消息',
    get: '请老客户或同行引见一次，比陌生电话管用。',
  },
  'target.visit-date-agreed': {
    name: '约定了首次正式拜访',
    counts: '客户确认的具体日期和见面对象',
    get: '给两个具体时间让他选，并说明这次能给他带来什么。',
  },
  'intent.formal-visit': {
    name: '已正式拜访过',
    counts: '一次双方在场、谈到业务的会面记录',
    get: '带着一个他关心的问题去，不要空手介绍公司。',
  },
  'intent.comparing': {
    name: '客户正在调研选型',
    counts: '他约了几家看、要了方案或发了调研表',
    get: '问他：除了我们还打算了解哪几家？打算怎么比？',
  },
  'intent.explicit-need': {
    name: '有明确的需求',
    counts: '客户自己说出要解决的问题，并愿意为它花钱',
    get: '问现状带来多大损失，让他自己把问题说成需求。',
  },
  'intent.owner-named': {
    name: '有中高层负责人',
    counts: '客户指定了负责这件事的中高层，有名有姓',
    get: '问他：这件事内部由哪位领导牵头？',
  },
  'set-up.team-and-process': {
    name: '清楚项目组和决策流程',
    counts: '项目组名单，以及从提需求到拍板一步步怎么走',
    get: '请教练把流程画一遍：谁提、谁评、谁定、谁付钱。',
  },
  'set-up.schedule': {
    name: '有上线时间表',
    counts: '客户自己定的上线或验收日期',
    get: '问：这个日子是谁定的？晚一个月会怎样？',
  },
  'set-up.budget-range': {
    name: '有预算范围',
    counts: '管钱的人说出的区间，或预算文件',
    get: '给出两档方案的大致区间，看他往哪一档靠。',
  },
  'set-up.core-needs': {
    name: '核心需求清楚',
    counts: '排好先后的三五条核心需求，客户认可',
    get: '开一次需求会，会后发纪要请客户确认。',
  },
  'set-up.competitors': {
    name: '对手已经出现',
    counts: '客户认真接触的其他供应商，知道是谁',
    get: '问：您同时在看哪几家？各家您看重什么？',
  },
  'recognition.tender-won': {
    name: '已中标',
    counts: '中标通知书或公示',
    get: '盯住公示期和异议，等通知书到手再算数。',
  },
  'recognition.named-first-choice': {
    name: '出钱的决策者公开说选我们',
    counts: '决策者当着内部人或对手说首选我们',
    get: '请决策者在内部会上表态，或以联合公告的方式确认。',
  },
  'recognition.majority-for-us': {
    name: '最有分量的决策者或多数人支持我们',
    counts: '按影响力算，过半的人有当众支持的言行',
    get: '逐个确认：他在会上为我们说过什么？没说过的先不算。',
  },
  'negotiation.customer-contract': {
    name: '客户发来了合同样本',
    counts: '客户一方的合同文本',
    get: '主动要一份他们的标准合同，先让法务看。',
  },
  'negotiation.our-contract': {
    name: '我们发出了合同样本',
    counts: '对方确认收到并开始审',
    get: '发出后问：由谁审，哪天能给意见？',
  },
  'negotiation.deadline': {
    name: '正在有截止日期的谈判',
    counts: '双方认可的谈判截止日期',
    get: '用客户的上线日期往回排，一起定下签约日。',
  },
  'negotiation.price-objection': {
    name: '客户对价格提出异议',
    counts: '一项一项地还价，而不是随口嫌贵',
    get: '请他说明贵在哪一项，再谈那一项的价值和风险。',
  },
  'negotiation.terms-discussed': {
    name: '在谈交付难点或付款比例',
    counts: '对具体交付风险或付款节点的来回讨论',
    get: '带交付负责人一起谈，让难点和付款节点挂钩。',
  },
  'close.contract-signed': {
    name: '合同已签',
    counts: '双方盖章的合同',
    get: '跟住盖章流程，每天问卡在谁那里。',
  },
  'close.first-payment': {
    name: '首款已付',
    counts: '银行到账记录',
    get: '发票和付款申请一起送到，确认财务的付款日。',
  },
} as const;
