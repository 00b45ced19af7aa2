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
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { type AppError, asAppError } from './api/app-error.ts';
import { keepLanguage, loadWords } from './language.ts';

export { fill };

interface TextState {
  readonly language: Language;
  readonly words: Dictionary;
  readonly speak: (language: Language) => Promise<void>;
}
const Context = createContext<TextState | null>(null);

function useTextState(): TextState {
  const state = useContext(Context);
  if (state === null) throw new Error('words are used outside TextProvider');
  return state;
}

export function TextProvider({
  first,
  children,
}: {
  first: Pick<TextState, 'language' | 'words'>;
  children: ReactNode;
}) {
  const [now, setNow] = useState(first);
  const speak = useCallback(async (language: Language) => {
    const words = await loadWords(language);
    keepLanguage(language);
    setNow({ language, words });
  }, []);
  const state = useMemo(() => ({ ...now, speak }), [now, speak]);
  return <Context value={state}>{children}</Context>;
}

/** The dictionary in the reader's language: `t.deal.title`; values through `fill(t.deal.gateClosed, { … })`. */
export const useText = (): Dictionary => useTextState().words;
export const useLanguage = (): Language => useTextState().language;
/** Changes the language on this device; the account remembers it separately. */
export const useSpeak = (): TextState['speak'] => useTextState().speak;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Sentences out of codes. */
export interface Wording {
  readonly word: (code: string) => string;
  /** A mine, as a sentence of its own. */
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
