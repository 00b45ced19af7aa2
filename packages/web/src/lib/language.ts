import type { BaseWords, Dictionary, Language, Room, Words } from '@qibu/phrases';
import { rooms as roomsEn } from '@qibu/phrases/en/rooms';
import { rooms as roomsZh } from '@qibu/phrases/zh-CN/rooms';

const KEY = 'qibu.language';
type Load = () => Promise<object>;

/** Only one language is fetched, and the words of a room only with the room. */
const SOURCES: Readonly<Record<Language, { readonly base: Load; readonly rooms: Readonly<Record<Room, Load>> }>> = {
  'zh-CN': { base: () => import('@qibu/phrases/zh-CN/base'), rooms: roomsZh },
  en: { base: () => import('@qibu/phrases/en/base'), rooms: roomsEn },
};

/** What was fetched of a language so far. */
interface Lexicon {
  words: Partial<Dictionary>;
  readonly here: Set<Room>;
  readonly coming: Map<Room, Promise<void>>;
}
const emptyLexicon = (): Lexicon => ({ words: {}, here: new Set(), coming: new Map() });
const lexicons: Readonly<Record<Language, Lexicon>> = { 'zh-CN': emptyLexicon(), en: emptyLexicon() };

interface Speech {
  readonly language: Language;
  /** The words of every page, and of the rooms fetched so far. */
  readonly words: BaseWords;
}
let speech: Speech | null = null;
let own: Readonly<Record<string, { readonly name: string }>> = {};
const listeners = new Set<() => void>();

/** Last used here, else the browser's. */
export function preferredLanguage(): Language {
  const kept = localStorage.getItem(KEY);
  if (kept === 'zh-CN' || kept === 'en') return kept;
  return navigator.languages.some((tag) => tag.startsWith('zh')) || !navigator.language.startsWith('en')
    ? 'zh-CN'
    : 'en';
}
const languageNow = (): Language => speech?.language ?? preferredLanguage();

/** Speaks a language from now on, on this device; the rooms that are open are fetched before it changes. */
export async function speak(language: Language): Promise<void> {
  const open = speech === null ? [] : [...lexicons[speech.language].here];
  const [base] = await Promise.all([SOURCES[language].base(), ...open.map((room) => wordsOf(room, language))]);
  lexicons[language].words = { ...lexicons[language].words, ...base };
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
  say(language);
}

/** Fetches what a room says; at once when it is here. */
export function wordsOf(room: Room, language: Language = languageNow()): Promise<void> {
  const { coming } = lexicons[language];
  const known = coming.get(room);
  if (known !== undefined) return known;
  const fetched = bring(room, language);
  coming.set(room, fetched);
  // What could not be fetched may be asked for again.
  fetched.catch(() => coming.delete(room));
  return fetched;
}

async function bring(room: Room, language: Language): Promise<void> {
  const words = await SOURCES[language].rooms[room]();
  const lexicon = lexicons[language];
  lexicon.words = { ...lexicon.words, ...words };
  lexicon.here.add(room);
  if (speech?.language === language) say(language);
}

/** Fetches what several rooms say: a page's loader waits for them beside its own data. */
export const speakOf = async (...rooms: readonly Room[]): Promise<void> => {
  await Promise.all(rooms.map((room) => wordsOf(room)));
};
/** What some rooms say in a language, without speaking it. */
export async function readWords<R extends Room>(language: Language, ...rooms: readonly R[]): Promise<Words<R>> {
  const [base] = await Promise.all([SOURCES[language].base(), ...rooms.map((room) => wordsOf(room, language))]);
  return { ...lexicons[language].words, ...base } as Words<R>;
}
export const isHere = (room: Room): boolean => lexicons[languageNow()].here.has(room);

function say(language: Language): void {
  const { words } = lexicons[language];
  // A workspace's own criteria are called by the names it gave them, in every language.
  const criteria = words.criteria && { criteria: { ...words.criteria, ...own } };
  speech = { language, words: { ...words, ...criteria } as BaseWords };
  for (const listener of listeners) listener();
}

/** Learns what the workspace calls its own gate criteria; from then on they are words like all others. */
export function callCriteria(criteria: readonly { readonly id: string; readonly name: string }[]): void {
  own = Object.fromEntries(criteria.map(({ id, name }) => [id, { name }]));
  if (speech !== null) say(speech.language);
}

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export function speechNow(): Speech {
  if (speech === null) throw new Error('no language is spoken yet');
  return speech;
}
