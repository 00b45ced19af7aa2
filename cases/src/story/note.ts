import type { EvidenceKind } from '@qibu/core';
import type { Shows } from './shows.ts';

/** One thing learned: how, from whom, in which words, and what it shows. */
export interface Note {
  readonly kind: EvidenceKind;
  readonly who: string | null;
  readonly quote: string;
  readonly shows: Shows;
  /** A name for later corrections. */
  readonly key: string | null;
  readonly supersedes: string | null;
}

const NOTHING: Shows = {};

const noteOf =
  (kind: EvidenceKind) =>
  (who: string | null, quote: string, shows: Shows = NOTHING): Note => ({
    kind,
    who,
    quote,
    shows,
    key: null,
    supersedes: null,
  });

/** Told to us alone. */
export const said = noteOf('private-statement');
/** Said in front of colleagues or other bidders. */
export const declared = noteOf('public-statement');
/** Something they did rather than said. */
export const did = noteOf('behaviour');
/** Seen with our own eyes. */
export const saw = noteOf('observation');
/** Black on white. */
export const wrote = noteOf('document');
/** From a partner, a friend, another supplier. */
export const rumour = (quote: string, shows: Shows = NOTHING): Note => noteOf('third-party')(null, quote, shows);
/** What our own colleague concludes. */
export const guess = (quote: string, shows: Shows = NOTHING): Note => noteOf('inference')(null, quote, shows);

/** Gives a note a name so that a later one can correct it. */
export const named = (key: string, note: Note): Note => ({ ...note, key });
/** The note that puts right an earlier one. */
export const corrects = (key: string, note: Note): Note => ({ ...note, supersedes: key });
