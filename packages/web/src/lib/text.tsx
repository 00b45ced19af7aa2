import type { Dictionary, Language } from '@qibu/phrases';
import {
  fill,
  type Names,
  type SaidFrom,
  sayError,
  sayFlag,
  sayMove,
  sayParameter,
  sayParameterReason,
  sayStance,
  sayVerdict,
  sayWord,
  type VerdictFrom,
} from '@qibu/phrases/say';
import { useMemo, useSyncExternalStore } from 'react';
import { type AppError, asAppError } from './api/app-error.ts';
import { speechNow, subscribe } from './language.ts';

export { callCriteria, speak } from './language.ts';
export { fill };

/** The dictionary in the reader's language: `t.deal.title`; values through `fill(t.deal.gateClosed, { … })`. */
export const useText = (): Dictionary => useSyncExternalStore(subscribe, speechNow).words;
export const useLanguage = (): Language => useSyncExternalStore(subscribe, speechNow).language;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Sentences out of codes. */
export interface Wording {
  readonly word: (code: string) => string;
  /** A risk, as a sentence of its own. */
  readonly flag: (flag: SaidFrom) => string;
  readonly flagTitle: (id: string) => string;
  readonly move: (move: SaidFrom) => string;
  readonly verdict: (from: VerdictFrom) => ReturnType<typeof sayVerdict>;
  readonly stance: (codes: readonly string[]) => string;
  readonly error: (error: unknown) => string;
  readonly parameter: (path: string) => string;
  readonly parameterReason: (reason: string) => string;
}
const NO_NAMES: Names = {};

/** Sentences in the reader's language; `names` knows people and the workspace's own stages (keep it stable: useMemo). */
export function useWording(names: Names = NO_NAMES): Wording {
  const words = useText();
  return useMemo(() => wordingOf(words, names), [words, names]);
}

function wordingOf(words: Dictionary, names: Names): Wording {
  const saying = { words, names };
  const titles = words.flags as Readonly<Record<string, { readonly title: string }>>;
  return {
    word: (code) => sayWord(saying, code),
    flag: (flag) => capital(sayFlag(saying, flag)),
    flagTitle: (id) => titles[id]?.title ?? id,
    move: (move) => sayMove(saying, move),
    verdict: (from) => sayVerdict(saying, from),
    stance: (codes) => sayStance(words, codes),
    error: (error) => errorSentence(words, asAppError(error)),
    parameter: (path) => sayParameter(saying, path),
    parameterReason: (reason) => sayParameterReason(words, reason),
  };
}
const errorSentence = (words: Dictionary, error: AppError): string => sayError(words, error.code, error.params);
