import type { Dictionary } from './dictionary.ts';
import * as en from './en/index.ts';
import type { Language } from './languages.ts';
import * as zhCN from './zh-CN/index.ts';

/**
 * Every phrase in every language. English is typed by the Chinese source, so that `fill` knows the parameters of each;
 * a test holds that both ask for the same ones.
 */
export const dictionaries: Readonly<Record<Language, Dictionary>> = { 'zh-CN': zhCN, en: en as unknown as Dictionary };

export type { Dictionary } from './dictionary.ts';
export { holesOf } from './fill.ts';
export { type Language } from './languages.ts';
export * from './say/index.ts';
