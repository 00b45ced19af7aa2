import type * as source from './zh-CN/index.ts';

/** The source dictionary with its very words: gives each phrase its parameters by type. */
export type Dictionary = typeof source;
