import { type getTimeline as route, LIMITS, type TimelineItem } from '@qibu/contract';
import type { Day } from '@qibu/core';
import type { z } from 'zod';
import type { Scope } from '../scope/scope.ts';
import { AppError } from '../error.ts';
import { listMark, type Place, readCursor, writeCursor } from '../lists/cursor.ts';
import { type Dossier, loadDossier, namesIn } from './dossier.ts';
import { compare } from './order.ts';
import { type TimelinePlace, timelineItems } from './timeline-items.ts';

type TimelineQuery = z.output<typeof route.query>;
interface Page {
  readonly items: TimelineItem[];
  readonly next: string | null;
  readonly count: { readonly value: number; readonly capped: boolean };
}
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** All that happened in a deal, newest first by the day it happened; only what was known on the day asked about. */
export async function loadTimeline(scope: Scope, dealId: string, asked: TimelineQuery): Promise<Page> {
  const dossier = await loadDossier(scope, dealId, { deleted: true });
  const asOf = dayAsked(scope, dossier, asked.asOf);
  const mark = listMark('deals.timeline', { dealId, asOf: asked.asOf });
  const after = asked.cursor === undefined ? null : readCursor(mark, asked.cursor, DAY);
  const users = await namesIn(scope, dossier);
  const all = timelineItems({ ...dossier, users }, asOf).toSorted(newestFirst);
  const rest = after === null ? all : all.filter((one) => comesAfter(one, after));
  const page = rest.slice(0, asked.limit);
  const last = rest.length > asked.limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ item }) => item),
    next: last ? writeCursor(mark, { key: last.item.at, id: last.id }) : null,
    count: { value: Math.min(all.length, LIMITS.countCap), capped: all.length > LIMITS.countCap },
  };
}

/**
 * The day to look at the deal from: today, or one in its past. Where the clock was set back, a deal opened "tomorrow" is
 * looked at from the day it was opened.
 */
export function dayAsked(scope: Scope, { head }: Dossier, asked: string | undefined): Day {
  const last = scope.today < head.opened_on ? head.opened_on : scope.today;
  const asOf = (asked ?? last) as Day;
  if (asOf > last) throw new AppError('deal.dateInFuture', { params: { today: scope.today } });
  if (asOf < head.opened_on) throw new AppError('deal.notYet', { params: { openedOn: head.opened_on } });
  return asOf;
}

const newestFirst = (a: TimelinePlace, b: TimelinePlace): number =>
  compare(b.item.at, a.item.at) || compare(b.id, a.id);
const comesAfter = ({ id, item }: TimelinePlace, place: Place): boolean =>
  (compare(item.at, place.key ?? '') || compare(id, place.id)) < 0;
