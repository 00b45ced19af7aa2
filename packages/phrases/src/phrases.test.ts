import { DEFAULT_PARAMETERS, PARAMETER_REASONS, parameterRows, STAGES } from '@qibu/core';
import { describe, expect, test } from 'vitest';
import * as baseEn from './en/base.ts';
import { rooms as roomsEn } from './en/rooms.ts';
import { dictionaries, fill, holesOf, sayParameter, sayParameterReason } from './index.ts';
import { leavesOf } from './leaves.ts';
import * as baseZh from './zh-CN/base.ts';
import { rooms as roomsZh } from './zh-CN/rooms.ts';

const zh = leavesOf(dictionaries['zh-CN']);
const en = new Map(leavesOf(dictionaries.en).map(({ path, text }) => [path, text]));
const CHINESE = /[\u4e00-\u9fff]/;
/** Names of languages are written in their own. */
const BOTH_SCRIPTS = new Set(['common/productLong', 'common/language/zh-CN', 'nav/actions/toggleLanguage']);

describe('English beside the Chinese source', () => {
  test('asks for the same values in every phrase', () => {
    const different = zh.filter(({ path, text }) => String(holesOf(text)) !== String(holesOf(en.get(path) ?? '?')));
    expect(different.map(({ path }) => path)).toEqual([]);
  });
  test('has no Chinese left in it', () => {
    const left = [...en].filter(([path, text]) => CHINESE.test(text) && !BOTH_SCRIPTS.has(path));
    expect(left).toEqual([]);
  });
  test('says something everywhere', () => {
    expect(
      [...zh, ...[...en].map(([path, text]) => ({ path, text }))].filter(({ text }) => text.trim() === ''),
    ).toEqual([]);
  });
});

describe('the method has words', () => {
  test.each(Object.keys(dictionaries) as (keyof typeof dictionaries)[])(
    '%s: every gate criterion and stage',
    (language) => {
      const { criteria, words } = dictionaries[language];
      const ids = STAGES.flatMap((stage) => stage.criteria.map(({ id }) => id));
      expect(ids.filter((id) => !Object.hasOwn(criteria, id))).toEqual([]);
      expect(Object.keys(criteria).filter((id) => !ids.includes(id))).toEqual([]);
      expect(STAGES.filter(({ id }) => !Object.hasOwn(words.stage, id))).toEqual([]);
    },
  );
  test.each(Object.keys(dictionaries) as (keyof typeof dictionaries)[])(
    '%s: every number, by name and reason',
    (language) => {
      const words = dictionaries[language];
      const rows = parameterRows(DEFAULT_PARAMETERS, DEFAULT_PARAMETERS);
      const saying = { words, names: {} };
      expect(
        rows.map(({ path }) => sayParameter(saying, path)).filter((name) => /[a-z]\.[a-z]|\{\{/i.test(name)),
      ).toEqual([]);
      expect(PARAMETER_REASONS.filter(({ reason }) => sayParameterReason(words, reason) === reason)).toEqual([]);
    },
  );
});

describe('fill', () => {
  test('puts values in, and picks the English plural', () => {
    expect(fill('{{days}} {{days|day|days}} ago', { days: 1 })).toBe('1 day ago');
    expect(fill('{{days}} {{days|day|days}} ago', { days: 3 })).toBe('3 days ago');
  });
  test('leaves a value it was not given visible', () => {
    const phrase: string = ['{{a}}', '{{b}}'].join(' and ');
    expect(fill(phrase, { a: 1 })).toBe('1 and {{b}}');
  });
  test('never reads a value as a phrase', () => {
    expect(fill('{{a}}', { a: '{{b}} $1 $&' })).toBe('{{b}} $1 $&');
  });
});

describe('what the browser fetches', () => {
  test.each([
    ['zh-CN', baseZh, roomsZh],
    ['en', baseEn, roomsEn],
  ] as const)(
    '%s: every area is in the words of every page or of one room, none in both',
    async (language, base, rooms) => {
      const ofRooms = await Promise.all(Object.values<() => Promise<object>>(rooms).map((load) => load()));
      const fetched = [base, ...ofRooms].flatMap((words) => Object.keys(words)).sort();
      expect(fetched).toEqual(Object.keys(dictionaries[language]).sort());
    },
  );
});
