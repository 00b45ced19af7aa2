const has = <T extends object>(table: T, code: PropertyKey): code is keyof T => Object.hasOwn(table, code);

/**
 * The entry of a table for a code that comes from data, or `otherwise` where the table has none. A code that is known by
 * its type needs no look-up: `table[code]`.
 */
export const lookUp = <T extends object, Other>(
  table: T,
  code: string | null | undefined,
  otherwise: Other,
): T[keyof T] | Other => (typeof code === 'string' && has(table, code) ? table[code] : otherwise);
