import type * as base from './zh-CN/base.ts';
import type { rooms } from './zh-CN/rooms.ts';

/** The words every page speaks. The source gives each phrase with its very words, and so its parameters, by type. */
export type BaseWords = typeof base;

/** Rooms whose words are fetched when they are opened. */
export type Room = keyof typeof rooms;
type WordsByRoom = { readonly [R in Room]: Awaited<ReturnType<(typeof rooms)[R]>> };
type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer All) => void ? All : never;

/** What some rooms say, without the words of every page. */
export type RoomWords<R extends Room> = Together<WordsByRoom[R]>;
/** The words of every page and of some rooms. */
export type Words<R extends Room> = BaseWords & RoomWords<R>;
/** Every word there is. */
export type Dictionary = Words<Room>;
