/** The keys of a source dictionary with any words in them: what a translation must fill, no more and no less. */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

type NameOf<Hole extends string> = Hole extends `${infer Name}|${string}` ? Name : Hole;
type Names<S extends string> = S extends `${string}{{${infer Hole}}}${infer Rest}` ? NameOf<Hole> | Names<Rest> : never;

/** What a phrase wants filled in, read from its own text; a plain `string` takes anything. */
export type Params<S extends string> = string extends S
  ? Readonly<Record<string, string | number>>
  : { readonly [K in Names<S>]: string | number };
