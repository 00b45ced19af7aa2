import { surnameFirst } from '@qibu/core';

const pinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/** The order of people, as the server sorts them: Chinese ones by pinyin, by the reading of the surname. */
export const byName = (a: string, b: string): number => pinyin.compare(surnameFirst(a), surnameFirst(b));
