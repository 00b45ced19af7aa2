import type { Colleague } from '@qibu/contract';
import {
  type Day,
  type DecisionKind,
  findDay,
  kindOfDecision,
  saysDecisionKind,
  usualDue,
  vagueDayIn,
  withoutDay,
} from '@qibu/core';

/** What a line of a review says: who does what by when, and what kind of decision it reads like. */
export interface Decision {
  readonly kind: DecisionKind;
  /** The words say which kind it is; otherwise it counts as going on, and that is said. */
  readonly kindSaid: boolean;
  readonly title: string;
  readonly owner: Colleague | null;
  /** A name after `@` that belongs to none of these colleagues. */
  readonly unknown: string | null;
  readonly dueOn: string;
  /** No day was named, so it is a week from now. */
  readonly usual: boolean;
  /** Words that say roughly when, where no day is named: they stay in the title. */
  readonly vague: string | null;
}

/**
 * Reads a minuted decision: a colleague after `@`, by name (the longest that fits, so that names with spaces work), pinyin
 * or initials, and a day in any words. What is left is the title.
 */
export function readDecision(text: string, colleagues: readonly Colleague[], today: string): Decision {
  const { owner, unknown, rest } = takeName(text, colleagues);
  const day = findDay(rest, today as Day);
  return {
    kind: kindOfDecision(rest),
    kindSaid: saysDecisionKind(rest),
    title: tidy(withoutDay(rest, day)),
    owner,
    unknown,
    dueOn: day?.day ?? usualDue(today as Day),
    usual: day === null,
    vague: day === null ? (vagueDayIn(rest)?.words ?? null) : null,
  };
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s，,、：:]+|[\s，,、]+$/g, '')
    .trim();

interface Named {
  readonly owner: Colleague | null;
  readonly unknown: string | null;
  readonly rest: string;
}

function takeName(text: string, colleagues: readonly Colleague[]): Named {
  const at = text.search(/[@＠]/);
  if (at < 0) return { owner: null, unknown: null, rest: text };
  const after = text.slice(at + 1);
  const [written] = /^[^\s@＠，,。；;：:、]*/.exec(after) ?? [''];
  const cut = (length: number) => `${text.slice(0, at)} ${after.slice(length)}`;
  const named = colleagues
    .filter(({ name }) => after.toLowerCase().startsWith(name.toLowerCase()))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (named) return { owner: named, unknown: null, rest: cut(named.name.length) };
  const spelled = colleagues.filter(({ spellings }) => spellings.includes(written.toLowerCase()));
  const [only] = spelled.length === 1 ? spelled : [];
  if (only) return { owner: only, unknown: null, rest: cut(written.length) };
  return { owner: null, unknown: written, rest: cut(written.length) };
}

/** Colleagues whose name the letters after a last `@` may mean; none while nobody is being named. */
export function suggested(textBefore: string, colleagues: readonly Colleague[]): readonly Colleague[] {
  const typed = /[@＠]([^\s@＠]*)$/.exec(textBefore)?.[1]?.toLowerCase();
  if (typed === undefined) return [];
  return colleagues.filter(
    ({ name, spellings }) =>
      name.toLowerCase().includes(typed) || spellings.some((spelling) => spelling.startsWith(typed)),
  );
}

/** The text with the colleague put where the letters after the last `@` stand. */
export const withName = (textBefore: string, name: string): string =>
  `${textBefore.replace(/[@＠][^\s@＠]*$/, `@${name}`)} `;
