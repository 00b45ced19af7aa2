const pinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/** The order of names, as the server sorts them: Chinese ones by pinyin. */
export const byName = (a: string, b: string): number => pinyin.compare(a, b);
