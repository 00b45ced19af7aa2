import type { Dictionary, Language } from '@qibu/phrases';

const KEY = 'qibu.language';
type Part = () => Promise<Partial<Dictionary>>;

/** Only one language is fetched, and the words of seldom pages only with those pages. */
const PARTS: Readonly<Record<Language, { readonly often: Part; readonly seldom: Part }>> = {
  'zh-CN': { often: () => import('@qibu/phrases/zh-CN'), seldom: () => import('@qibu/phrases/zh-CN/seldom') },
  en: {
    often: () => import('@qibu/phrases/en') as Promise<unknown> as ReturnType<Part>,
    seldom: () => import('@qibu/phrases/en/seldom') as Promise<unknown> as ReturnType<Part>,
  },
};

interface Speech {
  readonly language: Language;
  readonly words: Dictionary;
}
let speech: Speech | null = null;
let own: Readonly<Record<string, { readonly name: string }>> = {};
let seldom = false;
const listeners = new Set<() => void>();

/** Last used here, else the browser's. */
export function preferredLanguage(): Language {
  const kept = localStorage.getItem(KEY);
  if (kept === 'zh-CN' || kept === 'en') return kept;
  return navigator.languages.some((tag) => tag.startsWith('zh')) || !navigator.language.startsWith('en')
    ? 'zh-CN'
    : 'en';
}

/** Speaks a language from now on, on this device. */
export async function speak(language: Language): Promise<void> {
  const { often, seldom: rest } = PARTS[language];
  const parts = await Promise.all([often(), seldom ? rest() : {}]);
  // Areas not fetched yet are those of pages that wait for them (`wordsFor`). Two calls may overlap: what one brought stays.
  const before = speech?.language === language ? speech.words : {};
  speech = { language, words: withOwn(Object.assign({}, before, ...parts) as Dictionary) };
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** All words of a language, without speaking it. */
export const dictionaryOf = async (language: Language): Promise<Dictionary> => {
  const { often, seldom: rest } = PARTS[language];
  return Object.assign({}, ...(await Promise.all([often(), rest()]))) as Dictionary;
};

/** A workspace's own criteria are called by the names it gave them, in every language. */
const withOwn = (words: Dictionary): Dictionary => ({ ...words, criteria: { ...words.criteria, ...own } });

/** Learns what the workspace calls its own gate criteria; from then on they are words like all others. */
export function callCriteria(criteria: readonly { readonly id: string; readonly name: string }[]): void {
  own = Object.fromEntries(criteria.map(({ id, name }) => [id, { name }]));
  if (speech === null) return;
  speech = { ...speech, words: withOwn(speech.words) };
  for (const listener of listeners) listener();
}

const SELDOM = /^\/(?:import|settings|first-run)(?:\/|$)/;
let fetching: Promise<void> | null = null;
/** Fetches what a page needs to speak beyond the usual words. */
export function wordsFor(path: string): Promise<void> | undefined {
  if (!SELDOM.test(path)) return undefined;
  seldom = true;
  fetching ??= speak(speech?.language ?? preferredLanguage());
  return fetching;
}

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export function speechNow(): Speech {
  if (speech === null) throw new Error('no language is spoken yet');
  return speech;
}
