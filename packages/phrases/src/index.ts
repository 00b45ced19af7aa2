import type { Dictionary } from './dictionary.ts';
import * as en from './en/index.ts';
import type { Language } from './languages.ts';
import * as zhCN from './zh-CN/index.ts';

/**
 * Every phrase in every language. English is typed by the Chinese source, so that `fill` knows the parameters of each;
 * a test holds that both ask for the same ones.
 */
export const dictionaries: Readonly<Record<Language, Dictionary>> = { 'zh-CN': zhCN, en: en as unknown as Dictionary };

export type { Dictionary, Words } from './dictionary.ts';
export { holesOf } from './fill.ts';
export { LANGUAGES, type Language } from './languages.ts';
export { textAt } from './path.ts';
export * from './say/index.ts';
export type { KeyPath, Params, Shape } from './shape.ts';
