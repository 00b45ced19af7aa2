import type { getToday, ReplyOf } from '@qibu/contract';

/** What the page of today is given. */
export type TodayView = ReplyOf<typeof getToday>;
