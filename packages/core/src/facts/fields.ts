import type { Day } from '../kernel/day.ts';

/** One field of a recorded row. Its type, its schema on the wire and the rows that laws are tried on follow from it. */
export interface Field<T = unknown> {
  readonly is: 'text' | 'yesNo' | 'day' | 'number' | 'texts' | 'oneOf';
  readonly of?: readonly string[];
  readonly orNull?: true;
  /** Never set: carries the type. */
  readonly type?: T;
}
export type Fields = Readonly<Record<string, Field>>;
export type RowOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

export const text: Field<string> = { is: 'text' };
export const yesNo: Field<boolean> = { is: 'yesNo' };
export const onDay: Field<Day> = { is: 'day' };
export const number: Field<number> = { is: 'number' };
export const texts: Field<readonly string[]> = { is: 'texts' };
export const oneOf = <const V extends string>(of: readonly V[]): Field<V> => ({ is: 'oneOf', of });
export const orNull = <T>({ is, of }: Field<T>): Field<T | null> => ({ is, ...(of && { of }), orNull: true });
