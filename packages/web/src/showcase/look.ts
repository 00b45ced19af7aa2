import type { Language } from '@qibu/phrases';

/** How the parts are shown: the address of the page says it. */
export interface Look {
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
}

export function readLook(search: string): Look {
  const given = new URLSearchParams(search);
  return {
    language: given.get('language') === 'en' ? 'en' : 'zh-CN',
    scheme: given.get('scheme') === 'dark' ? 'dark' : 'light',
  };
}

export const addressOf = (look: Look): string =>
  `?${new URLSearchParams({ language: look.language, scheme: look.scheme })}`;
