import { type RawBuilder, sql } from 'kysely';

/** A name in the order of a Chinese dictionary; the indexes of lists are built in it. */
export const byName = (column: string): RawBuilder<string> => sql<string>`${sql.ref(column)} collate pinyin`;
