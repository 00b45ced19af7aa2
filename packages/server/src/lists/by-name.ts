import { type RawBuilder, sql } from 'kysely';

/** A name in the order of a Chinese dictionary; the indexes of lists are built in it. */
export const byName = (column: string): RawBuilder<string> => sql<string>`${sql.ref(column)} collate pinyin`;

/** A person's name in that order, by the reading of the surname. */
export const byPersonName = (column: string): RawBuilder<string> =>
  sql<string>`surname_first(${sql.ref(column)}) collate pinyin`;
