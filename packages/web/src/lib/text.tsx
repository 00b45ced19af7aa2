import type { BaseWords, Language, Room, Words } from '@qibu/phrases';
import {
  fill,
  lookUp,
  type Names,
  type AdviceFrom,
  type SaidFrom,
  sayAdvice,
  sayError,
  sayFlag,
  sayIndicators,
  sayMove,
  sayParameter,
  sayParameterReason,
  sayVerdict,
  sayWord,
  type VerdictFrom,
} from '@qibu/phrases/say';
import { use, useCallback, useMemo, useSyncExternalStore } from 'react';
import { asAppError } from './api/app-error.ts';
import { isHere, speechNow, subscribe, wordsOf } from './language.ts';

export { callCriteria, speak, speakOf } from './language.ts';
export { fill };

const useSpeech = () => useSyncExternalStore(subscribe, speechNow);

/** The words of every page, in the reader's language: `t.common.save`; values through `fill(t.common.of, { … })`. */
export const useText = (): BaseWords => useSpeech().words;
export const useLanguage = (): Language => useSpeech().language;

/** The words of every page and of some rooms; waits for those that are not here yet. */
export function useRoomText<R extends Room>(...rooms: readonly R[]): Words<R> {
  const { words } = useSpeech();
  const missing = rooms.filter((room) => !isHere(room)).map((room) => wordsOf(room));
  const [first] = missing;
  if (first !== undefined) use(first);
  return words as Words<R>;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Sentences out of the codes of a judgement. */
export interface Wording {
  readonly word: (code: string) => string;
  /** A risk, as a sentence of its own. */
  readonly flag: (flag: SaidFrom) => string;
  readonly flagTitle: (id: string) => string;
  readonly move: (move: SaidFrom) => string;
  readonly verdict: (from: VerdictFrom) => ReturnType<typeof sayVerdict>;
  readonly advice: (advice: AdviceFrom) => string;
  readonly indicators: (unsettled: readonly string[]) => string;
}
const NO_NAMES: Names = {};

/** Sentences in the reader's language; `names` knows people and the workspace's own stages (keep it stable: useMemo). */
export function useWording(names: Names = NO_NAMES): Wording {
  const words = useRoomText('judgement', 'method');
  return useMemo(() => wordingOf(words, names), [words, names]);
}

function wordingOf(words: Words<'judgement' | 'method'>, names: Names): Wording {
  const saying = { words, names };
  return {
    word: (code) => sayWord(saying, code),
    flag: (flag) => capital(sayFlag(saying, flag)),
    flagTitle: (id) => lookUp(words.flags, id, null)?.title ?? id,
    move: (move) => sayMove(saying, move),
    verdict: (from) => sayVerdict(saying, from),
    advice: (advice) => sayAdvice(saying, advice),
    indicators: (unsettled) => sayIndicators(words, unsettled),
  };
}

/** Next moves as something to do; lighter than the words of a whole judgement. */
export function useMoveText(): (move: SaidFrom) => string {
  const words = useRoomText('method');
  return useCallback((move) => sayMove({ words, names: NO_NAMES }, move), [words]);
}

/** What happened and what to do, out of whatever was thrown. */
export function useErrorText(): (error: unknown) => string {
  const words = useText();
  return useCallback(
    (thrown) => {
      const error = asAppError(thrown);
      return sayError(words, error.code, error.params);
    },
    [words],
  );
}

/** What the numbers of the method are called, and why they are what they are. */
export function useParameterText() {
  const words = useRoomText('parameters', 'judgement', 'method');
  return useMemo(
    () => ({
      parameter: (path: string) => sayParameter({ words, names: NO_NAMES }, path),
      parameterReason: (reason: string) => sayParameterReason(words, reason),
    }),
    [words],
  );
}
