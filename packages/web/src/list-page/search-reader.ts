import { flagOf, oneOf, tidy } from '../lib/search-params.ts';

type Raw = Readonly<Record<string, unknown>>;
/** Reads one parameter of an address; undefined drops it. */
type Reader = (raw: Raw, name: string) => unknown;
export type Readers = Readonly<Record<string, Reader>>;
type ReadBy<R extends Readers> = { readonly [N in keyof R]?: Exclude<ReturnType<R[N]>, undefined> };

/** What the address of a list says: what narrows it, its order, how it is shown, whether the panel for a new one is open. */
export type SearchOf<F extends Readers, S extends string, V extends Readers = Record<never, never>> = ReadBy<F> &
  ReadBy<V> & { readonly sort?: S; readonly order?: 'asc' | 'desc'; readonly new?: true };

export interface SearchRules<F extends Readers, S extends string, V extends Readers> {
  /** What narrows the list; sent to the server. */
  readonly filter: F;
  readonly sorts: readonly S[];
  /** How the list is shown; stays in the address. */
  readonly shown?: V;
}

/** Reads what a list knows of an address and drops the rest. */
export function searchReader<F extends Readers, S extends string, V extends Readers = Record<never, never>>(
  rules: SearchRules<F, S, V>,
): (raw: Raw) => SearchOf<F, S, V> {
  const readers = Object.entries({ ...rules.filter, ...rules.shown });
  return (raw) =>
    tidy({
      ...Object.fromEntries(readers.map(([name, read]) => [name, read(raw, name)])),
      sort: oneOf(raw, 'sort', rules.sorts),
      order: oneOf(raw, 'order', ['asc', 'desc'] as const),
      new: flagOf(raw, 'new'),
    }) as SearchOf<F, S, V>;
}
