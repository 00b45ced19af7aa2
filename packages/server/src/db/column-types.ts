import type { ColumnType } from 'kysely';

/** Calendar dates come and go as YYYY-MM-DD text (the driver is told not to make Date objects of them). */
export type DayColumn = string;
export type Json<T = unknown> = ColumnType<T, string, string>;
