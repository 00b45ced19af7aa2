import type { DecisionKind } from '../facts/vocabulary.ts';

const SAID: readonly (readonly [DecisionKind, RegExp])[] = [
  [
    'stop',
    /退出|撤出|放弃|不投了?|停投|停掉|止损|不跟了?|(?<!不)叫停|\b(?:stop|withdraw|drop it|walk away|no bid|pull out)\b/i,
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

/** Whether a sentence says which kind of decision it is. */
export const saysDecisionKind = (text: string): boolean => SAID.some(([, pattern]) => pattern.test(text));

/** The kind of decision a sentence reads like; going on where nothing else is said. Whoever decides may say otherwise. */
export const kindOfDecision = (text: string): DecisionKind =>
  SAID.find(([, pattern]) => pattern.test(text))?.[0] ?? 'go-on';
