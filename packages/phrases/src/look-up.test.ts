import { expect, expectTypeOf, test } from 'vitest';
import { lookUp } from './look-up.ts';

const WORDS = { won: '赢单', lost: '丢单' } as const;

test.each<[name: string, code: string | null | undefined, said: string]>([
  ['a code with an entry', 'won', '赢单'],
  ['a code without one', 'stopped', '?'],
  ['no code', null, '?'],
  ['a code left out', undefined, '?'],
  ['what every object has', 'toString', '?'],
  ['what every object comes from', '__proto__', '?'],
])('%s', (_, code, said) => expect(lookUp(WORDS, code, '?')).toBe(said));

test('what stands for an unknown code is part of the type', () => {
  expectTypeOf(lookUp(WORDS, 'won', null)).toEqualTypeOf<'赢单' | '丢单' | null>();
});
