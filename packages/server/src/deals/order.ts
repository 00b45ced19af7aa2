/** Orders ids and dates: plain ASCII, whose order must not depend on a language. */
export const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
