import type { EvidenceSource, INTERACTION_KINDS, StageId, TASK_KINDS } from '@qibu/core';
import type { Offset } from '../sample.ts';
import type { Note } from './note.ts';

type InteractionKind = (typeof INTERACTION_KINDS)[number];

/** One day of a deal's log. */
export type Entry = Met | LearnedEntry | MoveEntry | Todo | DismissalEntry | FearEntry;

export interface Met {
  readonly type: 'met';
  readonly on: Offset;
  readonly kind: InteractionKind;
  readonly with: readonly string[];
  readonly summary: string;
  readonly twoWay: boolean;
  readonly notes: readonly Note[];
  readonly by: string | null;
  readonly recorded: Offset | null;
}

export interface LearnedEntry {
  readonly type: 'learned';
  readonly on: Offset;
  readonly notes: readonly Note[];
  readonly source: EvidenceSource;
  readonly by: string | null;
  readonly recorded: Offset | null;
}

export interface MoveEntry {
  readonly type: 'moved';
  readonly on: Offset;
  readonly to: StageId;
  readonly reason: string | null;
  readonly exception: boolean;
  readonly by: string | null;
}

export interface Todo {
  readonly type: 'todo';
  readonly kind: (typeof TASK_KINDS)[number];
  readonly on: Offset;
  readonly text: string;
  readonly due: Offset | null;
  readonly done: Offset | null;
  readonly agreed: boolean;
  readonly contact: string | null;
  readonly by: string | null;
}

/** A risk somebody added by hand. */
export interface FearEntry {
  readonly type: 'feared';
  readonly on: Offset;
  readonly title: string;
  readonly why: string;
  readonly expires: Offset;
  readonly by: string;
}

export interface DismissalEntry {
  readonly type: 'dismissed';
  readonly on: Offset;
  readonly flag: string;
  readonly subject: string | null;
  readonly expires: Offset;
  readonly reason: string;
  readonly by: string;
}

interface MetMore {
  /** Our person, when it was not the deal's owner. */
  readonly by?: string;
  /** Day it was written down, when later. */
  readonly recorded?: Offset;
}

const met =
  (kind: InteractionKind, twoWay = true) =>
  (on: Offset, people: readonly string[], summary: string, notes: readonly Note[] = [], more: MetMore = {}): Met => ({
    type: 'met',
    on,
    kind,
    with: people,
    summary,
    twoWay,
    notes,
    by: more.by ?? null,
    recorded: more.recorded ?? null,
  });

// A log line reads as a line: day, whom, what about, what we noted. Hence more than three arguments here.
export const visit = met('visit');
export const call = met('call');
export const meeting = met('meeting');
export const demo = met('demo');
/** A mail or message nobody answered. */
export const unanswered = met('message', false);

/** Something learned without meeting anyone: a document, a rumour, a conclusion. */
export const learned = (
  on: Offset,
  notes: readonly Note[],
  more: MetMore & { source?: EvidenceSource } = {},
): LearnedEntry => ({
  type: 'learned',
  on,
  notes,
  source: more.source ?? 'note',
  by: more.by ?? null,
  recorded: more.recorded ?? null,
});

export const moved = (
  on: Offset,
  to: StageId,
  more: { reason?: string; exception?: boolean; by?: string } = {},
): MoveEntry => ({
  type: 'moved',
  on,
  to,
  reason: more.reason ?? null,
  exception: more.exception ?? false,
  by: more.by ?? null,
});

interface TodoMore {
  readonly due?: Offset;
  readonly done?: Offset;
  readonly agreed?: boolean;
  readonly contact?: string;
  readonly by?: string;
}

const todoOf =
  (kind: (typeof TASK_KINDS)[number]) =>
  (on: Offset, text: string, more: TodoMore = {}): Todo => ({
    type: 'todo',
    kind,
    on,
    text,
    due: more.due ?? null,
    done: more.done ?? null,
    agreed: more.agreed ?? kind !== 'task',
    contact: more.contact ?? null,
    by: more.by ?? null,
  });

export const task = todoOf('task');
/** We promised the customer. */
export const wePromised = todoOf('promise-ours');
/** The customer promised us. */
export const theyPromised = todoOf('promise-theirs');

export const feared = (on: Offset, title: string, more: { why: string; expires: Offset; by: string }): FearEntry => ({
  type: 'feared',
  on,
  title,
  ...more,
});

export const dismissed = (
  on: Offset,
  flag: string,
  more: { expires: Offset; reason: string; by: string; subject?: string },
): DismissalEntry => ({ type: 'dismissed', on, flag, subject: more.subject ?? null, ...more });
