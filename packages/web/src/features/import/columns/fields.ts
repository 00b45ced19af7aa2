import { DAY_FIELDS } from '@qibu/contract';
import type { ColumnView, FileView } from '../job/mapping.ts';

const MONEY: readonly string[] = ['amount', 'price'];
const DAYS: readonly string[] = [...DAY_FIELDS, 'closedOn', 'openedOn', 'stageOn'];

export const isMoney = (field: string | null): boolean => field !== null && MONEY.includes(field);
export const isDay = (field: string | null): boolean => field !== null && DAYS.includes(field);

/** Orders a person can mean; serial numbers are found by themselves and only shown where they were. */
export const WRITTEN_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export const MONEY_UNITS = ['yuan', 'wan', 'yi', 'thousand', 'million', 'fen'] as const;

/** How many columns of a table come in. */
export const mappedOf = ({ columns }: Pick<FileView, 'columns'>): number =>
  columns.filter(({ field }: ColumnView) => field !== null).length;
