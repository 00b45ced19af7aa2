import type { Day } from '@qibu/core';
import type { z } from 'zod';

/** A type as JSON carries it: days are text, everything is readonly. */
type Plain<T> = T extends Day
  ? string
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : { readonly [Key in keyof T]: Plain<T[Key]> };

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? unknown : 'the schema has less than core') : 'core has more';

/**
 * A schema for a type of core: `coreType<Ledger>()(z.object({ … }))` compiles only while both say the same, in both
 * directions, and gives readers core's own type.
 */
export const coreType =
  <T>() =>
  <S extends z.ZodType>(schema: S & Same<Plain<z.output<S>>, Plain<T>>): z.ZodType<T, T> =>
    schema as unknown as z.ZodType<T, T>;
