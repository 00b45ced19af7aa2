import { matchKey } from '../read/text.ts';
import type { Match } from './match.ts';

/** A stage of the workspace, as the import knows it. */
export interface StageChoice {
  readonly id: string;
  /** Names it goes by in the workspace, both languages. */
  readonly names: readonly string[];
}
export const OUTCOME_TARGETS = ['open', 'won', 'lost', 'stopped'] as const;
export type OutcomeTarget = (typeof OUTCOME_TARGETS)[number];

/** Words that mean an outcome, in whatever column they stand. */
const OUTCOME_WORDS: Readonly<Record<OutcomeTarget, string>> = {
  won: 'won|closed won|win|赢单|已赢单|赢|已成交|成交关闭|已签约|签约完成|已签单|胜|赢单关闭',
  lost: 'lost|closed lost|lose|输单|已输单|输|丢单|失单|战败|落标|未中标|输单关闭|失败',
  stopped: 'stopped|cancelled|canceled|abandoned|dropped|中止|终止|取消|搁置|项目终止|项目取消|暂停|废弃|无效|关闭',
  open: 'open|in progress|进行中|跟进中|推进中|在谈',
};

/** What other programs call their stages, and which default stage that is; `sure` where the words mean the same. */
const STAGE_WORDS: readonly {
  readonly id: string;
  readonly sure: string;
  readonly near: string;
}[] = [
  {
    id: 'target',
    sure: '目标|目标客户|target|prospecting|prospect|lead|suspect',
    near: '线索|潜在|潜在客户|初步接触|初步接洽|接触|初访|发现|新建|待跟进|new|discovery',
  },
  {
    id: 'intent',
    sure: '意向|意向客户|intent',
    near: '需求确认|需求|需求分析|需求沟通|需求调研|调研|有意向|商机确认|验证客户|engaging|engaged|qualification|qualified|needs analysis|interest',
  },
  {
    id: 'set-up',
    sure: '立项|已立项|项目立项|set-up|set up|setup|project set-up',
    near: '方案|方案设计|方案制定|方案交流|方案论证|预算|可研|方案报价|报价|投标|招投标|招标|评标|poc|测试|演示|solution|value proposition|budget|proposal|proposal price quote|quote|quotation|bid|tender|perception analysis|evaluation',
  },
  {
    id: 'recognition',
    sure: '认可|客户认可|recognition',
    near: '方案认可|中标|已中标|中标公示|bid won|tender won|awarded',
  },
  {
    id: 'negotiation',
    sure: '谈判|商务谈判|谈判中|negotiation|negotiating|negotiation review',
    near: '合同谈判|商务|合同|合同审批|价格谈判|商务洽谈|contract|contracting|commit',
  },
  {
    id: 'close',
    sure: '成交|close|closing',
    near: '签约|签单|合同签订|签约回款|合同签约|首付款|signing|signed',
  },
  { id: 'repeat', sure: '重复购买|复购|repeat', near: '续约|续签|增购|renewal|upsell' },
];

/** Leading numbers and chances are how lists are sorted, not what a stage is called: 3-立项, 立项(30%). */
const plain = (text: string): string =>
  matchKey(
    text
      .replace(/[(（]?\d{1,3}\s*%[)）]?/g, '')
      .replace(/^\s*(?:[A-Za-z]?\d{1,2}|[一二三四五六七])\s*[-.、:：)）_ ]\s*/, ''),
  );
const holds = (words: string, key: string): boolean => words.split('|').some((word) => matchKey(word) === key);

function matchOutcome(key: string): OutcomeTarget | null {
  return OUTCOME_TARGETS.find((outcome) => holds(OUTCOME_WORDS[outcome], key)) ?? null;
}

/** Said with more words: 投标中, 方案阶段, 已立项, 丢单-价格. Only ever a suggestion. */
function shorter(text: string): string[] {
  const [head = ''] = text.split(/[-—–:：,，;；/(（]/);
  const bare = head.trim().replace(/(?:进行)?中$|(?:阶段|期)$/u, '');
  return [...new Set([head.trim(), bare, bare.replace(/^已/u, '')])].filter(
    (word) => word !== '' && word !== text.trim(),
  );
}

/** The stage or outcome a word of the file means; one said with more words is suggested by its beginning. */
export function matchStage(text: string, stages: readonly StageChoice[]): Match {
  const whole = matchWord(text, stages);
  if (whole.to !== null) return whole;
  for (const word of shorter(text)) {
    const { to } = matchWord(word, stages);
    if (to !== null) return { to, guess: 'near' };
  }
  return whole;
}

/** The workspace's own names come first. */
function matchWord(text: string, stages: readonly StageChoice[]): Match {
  const key = plain(text);
  const own = stages.find((stage) => holds([stage.id, ...stage.names].join('|'), key));
  if (own) return { to: own.id, guess: 'exact' };
  const outcome = matchOutcome(key);
  if (outcome !== null) return { to: outcome, guess: 'exact' };
  const known = STAGE_WORDS.filter(({ id }) => stages.some((stage) => stage.id === id));
  const sure = known.find(({ sure: words }) => holds(words, key));
  if (sure) return { to: sure.id, guess: 'exact' };
  const near = known.find(({ near: words }) => holds(words, key));
  return near ? { to: near.id, guess: 'near' } : { to: null, guess: 'none' };
}
