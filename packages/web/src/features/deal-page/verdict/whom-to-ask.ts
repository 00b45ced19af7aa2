import type { Question } from '@qibu/core';
import { sayWhom } from '@qibu/phrases/say';
import { useRoomText } from '../../../lib/text.tsx';
import { useDeal } from '../deal-scene.tsx';

/** Whom a question is for and why; somebody we never met is introduced first. */
export function useWhomToAsk(): (question: Question) => string {
  const t = useRoomText('judgement');
  const { words } = useDeal();
  const nameOf = (id: string | null): string | null => (id === null ? null : words.person(id));
  return ({ ask, why, introduce }) => sayWhom(t, { who: nameOf(ask), why, whom: nameOf(introduce) });
}
