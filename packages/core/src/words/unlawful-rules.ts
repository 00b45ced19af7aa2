/** What a statement may hold that nobody may act on. */
export const UNLAWFUL_KINDS = ['scoring-leak', 'evaluator', 'benefit', 'competitor-price', 'collusion'] as const;
export type UnlawfulKind = (typeof UNLAWFUL_KINDS)[number];

/** A thing and what is done with it; both in one sentence make the mark. */
interface UnlawfulRule {
  readonly kind: UnlawfulKind;
  readonly thing: RegExp;
  readonly act: RegExp;
}

const oneOf = (...sources: readonly string[]): RegExp => new RegExp(sources.join('|'), 'iu');

const US = '(?:我们?|咱们?|你们?|您)';
const THEM = '(?:他|她|您|你|领导|厂长|主任|科长|处长|院长|经理|[\\u4e00-\\u9fff]总|[\\u4e00-\\u9fff]工)';
const SECRETLY = '(?:先|提前|偷偷|悄悄|私下|私底下|单独|内部)';
const OTHERS = '(?:竞争对手|对手|友商|别家|另一家|另外[几两三]家|其他[几两三]?家|其他投标人|其他供应商|第二家|他们家)';
const RIVALS = '(?:competitors?|rivals?|other (?:bidders?|vendors?|suppliers?)|the incumbent)';

/** A clause that says it did not happen, must not, was refused, or is only suspected. */
export const NEGATED = oneOf(
  '没有?(?:收|拿|给|答应|承诺|看|提|透露|要|送|见|找|参与|打听|接)|没(?:有)?$|从[不未]|不(?:收|给|能|得|准|许|可|会|要|接受|透露|谈|看|提供|送|碰|参与|打听|允许)|未(?:收|拿|给|答应|透露|参与)',
  '拒绝|谢绝|推掉|退回|退还|上交|举报|禁止|严禁|杜绝|防止|避免|怀疑|涉嫌|查处|处罚|被罚|违规|废标|别(?:私下|去|再|找|给|送|收)',
  "\\b(?:no|not|never|without|refus\\w+|declin\\w+|reject\\w+|forb\\w+|prohibit\\w*|avoid\\w*|suspect\\w*|returned|turned down|reported|\\w+n['’]t (?:offer|give|take|accept|promise|show|leak|send|pay|ask))\\b",
);

const OPENLY =
  '(?<![没未不])(?<!没有)公开(?!之?前)|公示|挂网|官网|公告|开标(?:记录|时|会)|唱标|征求意见|\\b(?:public(?:ly|ished)?|published|official(?:ly)?|award notice|bid opening)\\b';

/** What makes a sentence harmless after all. */
export const HARMLESS: Readonly<Record<UnlawfulKind, RegExp>> = {
  'scoring-leak': oneOf(OPENLY, '招标文件里|澄清|答疑|书面'),
  evaluator: oneOf(OPENLY, '书面'),
  benefit: oneOf(
    '代理商|经销|渠道|合同|发票|入账|明示|我们(?:的)?销售|员工|年会|抽奖|业绩|\\b(?:contract|invoice|reseller|partner|channel|policy|training|staff|our sales)\\b',
  ),
  'competitor-price': oneOf(OPENLY, '分包|供货商|上游|厂家|代理|\\b(?:subcontractor|list price|price list)\\b'),
  collusion: oneOf('联合体', '\\b(?:consortium|joint bid)\\b'),
};

/** One line per kind and language. */
export const UNLAWFUL_RULES: readonly UnlawfulRule[] = [
  {
    kind: 'scoring-leak',
    thing: oneOf(
      '评[分标审](?:表|标准|细则|办法|点|项|规则)',
      '打分(?:表|标准)',
      '标底',
      '招标文件的?(?:草稿|初稿|底稿)',
      '控制价',
    ),
    act: oneOf(
      `${SECRETLY}.{0,10}(?:给|发|看|拿|透|告诉|说|弄|改)`,
      `(?:给|发给|透露给?|漏给|拍给|传给|递给)${US}.{0,4}(?:看|了|过|一份|$)`,
      '别外传|不要外传|别说是我|别声张|泄[露漏]|透露|漏(?:了|出来)',
      `(?:按|照)${US}的?.{0,6}(?:写|改|定)`,
    ),
  },
  {
    kind: 'scoring-leak',
    thing: oneOf(
      '\\b(?:scoring|evaluation|marking)\\s(?:sheet|table|criteria|draft|key)|draft (?:tender|rfp|scoring)|reserve price|price ceiling',
    ),
    act: oneOf(
      '\\bleak\\w*|\\b(?:show|send|give|slip|share|pass|let)\\w*\\b.{0,40}\\b(?:early|before|first|in advance|ahead|private\\w*|confidential\\w*|quietly|secretly)\\b',
      "\\bkeep (?:it|this) (?:to yourself|quiet|between us)|(?:just )?between (?:us|you and me)|off the record|don[’']t (?:pass|share|forward|tell)",
    ),
  },
  {
    kind: 'evaluator',
    thing: oneOf('评委|评标专家|评审专家|专家名单|评标委员会'),
    act: oneOf(
      '打[过个好了]*招呼|搞定|做(?:好|通)?.{0,2}工作',
      `名单.{0,8}(?:给|发|拿到|弄到|透露|有了)`,
      `(?:私下|单独|提前|饭局|吃饭|聚).{0,8}`,
    ),
  },
  {
    kind: 'evaluator',
    thing: oneOf('\\b(?:evaluators?|evaluation (?:committee|panel)|bid committee|jury members?|scoring panel)\\b'),
    act: oneOf(
      '\\b(?:names?|list)\\b.{0,30}\\b(?:send|sent|give|gave|got|leak\\w*|share|pass)|\\b(?:send|sent|give|gave|got|leak\\w*|share|pass)\\w*\\b.{0,30}\\b(?:names?|list)\\b',
      '\\b(?:meet|dinner|lunch|lobby|call|talk|reach|word with)\\b.{0,40}\\b(?:private\\w*|quietly|before|off|evaluat|committee|panel)|\\bprivately\\b|put in a word',
    ),
  },
  {
    kind: 'benefit',
    thing: oneOf(
      '回扣|返点|好处费|红包|购物卡|礼品卡|辛苦费|感谢费|茶水费|礼金|现金红包',
      `给${THEM}.{0,6}(?:好处|提成|分成|[一两二三\\d]个点)`,
    ),
    act: oneOf(`给|答应|承诺|许诺|要(?!是)|送|塞|安排|表示|意思意思|收了|打到|返`),
  },
  {
    kind: 'benefit',
    thing: oneOf(
      '\\b(?:kickbacks?|bribes?|gift cards?|backhanders?|brown envelopes?|(?:personal|private) (?:commission|payment|cut))\\b',
    ),
    act: oneOf('\\b(?:promis|offer|giv|gave|pay|paid|ask|want|demand|expect|arrang|tak|took|accept|slip|wire)\\w*\\b'),
  },
  {
    kind: 'competitor-price',
    thing: oneOf(`${OTHERS}.{0,10}(?:报价|底价|投标价|标书|投标文件|报价单|投标方案)`),
    act: oneOf('发[给来]?了?我|给[我你您咱]|透露|漏|拿到|弄到|搞到|看到|拍[了给来]|告诉|打听到|抄'),
  },
  {
    kind: 'competitor-price',
    thing: oneOf(
      `\\b${RIVALS}(?:['’]s?)?\\b.{0,16}\\b(?:price|quote|bid|offer|proposal)s?\\b`,
      `\\b(?:price|quote|bid|offer|proposal)s?\\b.{0,10}\\b(?:of|from) (?:the |our )?${RIVALS}`,
    ),
    act: oneOf(
      '\\b(?:show|sent|send|gave|give|leak|pass|forward|told|tell|slip|slipped|obtain|photograph|copied)\\w*\\b|got hold of',
    ),
  },
  {
    kind: 'collusion',
    thing: oneOf('陪标|围标|串标|报价|投标价|报高|报低|中标|投标'),
    act: oneOf(
      '(?:找|请|拉|安排|组织|帮忙?|替|给).{0,10}陪标|陪标费|一起围标|围标的?(?:公司|安排)|串标一把',
      `(?:和|跟|与|同)${OTHERS}.{0,10}(?:商量|约[好定]|统一|协调|通气|对好|说好|讲好|谈好)`,
      `(?:商量|约[好定]|讲好|说好|谈好).{0,12}(?:让|由).{0,8}(?:报高|中标|退出)|轮流中标|轮着中标`,
    ),
  },
  {
    kind: 'collusion',
    thing: oneOf('\\b(?:price|bid|quote|tender|win)s?\\b'),
    act: oneOf(
      `\\b(?:agree|coordinat|align|fix|rig|match)\\w*\\b.{0,40}\\bwith (?:the |our |all )?${RIVALS}`,
      '\\bcover(?:ing)? bids?\\b|\\bbid rotation\\b|\\btake turns (?:to )?win|\\brig the (?:bid|tender)',
    ),
  },
];
