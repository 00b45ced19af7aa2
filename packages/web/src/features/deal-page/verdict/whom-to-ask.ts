import type { Question } from '@qibu/core';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { useDeal } from '../deal-scene.tsx';

/** Whom a question is for and why; somebody we never met is introduced first. */
export function useWhomToAsk(): (question: Question) => string {
  const t = useRoomText('deal', 'judgement');
  const { words } = useDeal();
  return ({ ask, why, introduce }) => {
    const whom = introduce === null ? null : words.person(introduce);
    if (ask === null) return whom === null ? t.verdicts.questions.nobody : fill(t.deal.verdict.askWayIn, { whom });
    const who = words.person(ask);
    if (whom !== null) return fill(t.deal.verdict.askIntroduction, { who, whom });
    return why === null
      ? fill(t.deal.verdict.askWho, { who })
      : fill(t.deal.verdict.askBecause, { who, why: t.deal.verdict.askWhy[why] });
  };
}
