import type { Dictionary } from './dictionary.ts';
import * as baseEn from './en/base.ts';
import { rooms as roomsEn } from './en/rooms.ts';
import type { Language } from './languages.ts';
import * as baseZh from './zh-CN/base.ts';
import { rooms as roomsZh } from './zh-CN/rooms.ts';

type Rooms = Readonly<Record<string, () => Promise<object>>>;
const allOf = async (base: object, rooms: Rooms): Promise<unknown> =>
  Object.assign({}, base, ...(await Promise.all(Object.values(rooms).map((load) => load()))));

/**
 * Every phrase in every language. English is typed by the Chinese source, so that `fill` knows the parameters of each;
 * a test holds that both ask for the same ones.
 */
export const dictionaries: Readonly<Record<Language, Dictionary>> = {
  'zh-CN': (await allOf(baseZh, roomsZh)) as Dictionary,
  en: (await allOf(baseEn, roomsEn)) as Dictionary,
};

export type { BaseWords, Dictionary, Room, RoomWords, Words } from './dictionary.ts';
export { holesOf } from './fill.ts';
export { type Language } from './languages.ts';
export * from './say/index.ts';
