import type { DecisionKind } from '../facts/vocabulary.ts';

const SAID: readonly (readonly [DecisionKind, RegExp])[] = [
  [
    'stop',
    /退出|撤(?:出|标|下来|$|[了吧])|放弃|不再?投|停投|停掉|停一停|停下来|暂停|暂缓|放一放|搁置|止损|不再?跟|叫停|\b(?:stop|withdraw|drop it|walk away|no bid|pull out)\b/i,
  ],
  [
    'escalate',
    /高层|老总|总裁|总经理|董事长|陪同拜访|请.{0,4}总(?:出面|出马)|\b(?:escalate|executives?|sponsor|c-level|ceo|president)\b/i,
  ],
  [
    'change',
    /换(?:打法|人|思路|方案|个)|改(?:打法|走|从|道)|重新(?:定|切)|另找|\b(?:change (?:course|tack|plan)|instead|new angle|re-?position)\b/i,
  ],
  ['go-on', /继续|照原计划|按计划|接着(?:跟|推)|推进|\b(?:go on|continue|carry on|as planned)\b/i],
];

/** Of a clause that seems to say stop: it says not to, says when to, or speaks of somebody else's work. */
const NO_STOP =
  /(?:不能|不要|不必|不该|别|勿|不)(?:再)?(?:退出|撤|放弃|叫?停|搁置)|(?:就|再|才|否则|不然)(?:退出|撤|放弃|停|暂|不投|不跟|搁置)|停掉?(?:对手|他们|友商|竞)|\b(?:not|never|don['’]t) (?:stop|withdraw|drop|walk|pull)/i;
const CLAUSES = /[，,；;。.!！?？\n]/;

/** One clause after the other, so that what is said of one does not colour the next. */
const says = (kind: DecisionKind, pattern: RegExp, text: string): boolean =>
  text.split(CLAUSES).some((clause) => {
    const said = clause.trim();
    return pattern.test(said) && !(kind === 'stop' && NO_STOP.test(said));
  });

/** Whether a sentence says which kind of decision it is. */
export const saysDecisionKind = (text: string): boolean => SAID.some(([kind, pattern]) => says(kind, pattern, text));

/** The kind of decision a sentence reads like; going on where nothing else is said. Whoever decides may say otherwise. */
export const kindOfDecision = (text: string): DecisionKind =>
  SAID.find(([kind, pattern]) => says(kind, pattern, text))?.[0] ?? 'go-on';
