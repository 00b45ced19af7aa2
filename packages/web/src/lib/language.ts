import type { Dictionary, Language } from '@qibu/phrases';

const KEY = 'qibu.language';

const loaders: Record<Language, () => Promise<unknown>> = {
  'zh-CN': () => import('@qibu/phrases/zh-CN'),
  en: () => import('@qibu/phrases/en'),
};

/** The dictionary of one language; the other is never fetched. */
export const loadWords = async (language: Language): Promise<Dictionary> => (await loaders[language]()) as Dictionary;

/** Last used here, else the browser's. */
export function preferredLanguage(): Language {
  const kept = localStorage.getItem(KEY);
  if (kept === 'zh-CN' || kept === 'en') return kept;
  return navigator.languages.some((tag) => tag.startsWith('zh')) || !navigator.language.startsWith('en')
    ? 'zh-CN'
    : 'en';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
}
