type Raw = Readonly<Record<string, unknown>>;

/** Text of a URL parameter; undefined when it is absent or empty. */
export const textOf = (raw: Raw, name: string): string | undefined => {
  const value = raw[name];
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' ? String(value) : undefined;
};
/** A whole number. */
export const numberOf = (raw: Raw, name: string): number | undefined => {
  const value = Number(raw[name]);
  return raw[name] !== undefined && raw[name] !== '' && Number.isFinite(value) ? value : undefined;
};
/** One of a known set of words. */
export const oneOf = <T extends string>(raw: Raw, name: string, allowed: readonly T[]): T | undefined =>
  allowed.find((word) => word === raw[name]);
/** `true` when the parameter says so; otherwise absent, so that the URL stays short. */
export const flagOf = (raw: Raw, name: string): true | undefined =>
  raw[name] === true || raw[name] === 'true' ? true : undefined;

/** Drops what is undefined, so that an unset filter leaves no trace in the URL. */
export function tidy<T extends object>(
  search: T,
): { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
} {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as never;
}
