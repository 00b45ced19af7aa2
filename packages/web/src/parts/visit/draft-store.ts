import { VISIT_DRAFTS } from '../../lib/leave-no-drafts.ts';
import type { VisitDraft } from './visit-draft.ts';

/** A half-written visit as it was kept, and when. */
export interface KeptDraft {
  readonly at: string;
  readonly draft: VisitDraft;
}
/** Written by another edition of the form, it is not read. */
const EDITION = 2;
const keyOf = (user: string, deal: string): string => `${VISIT_DRAFTS}${user}.${deal}`;

/** The draft as text that can be kept. */
export const written = ({ at, draft }: KeptDraft): string =>
  JSON.stringify({ edition: EDITION, at, draft: { ...draft, signals: [...draft.signals] } });

/** Reads what was kept; anything else is no draft. */
export function readDraft(text: string | null): KeptDraft | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (!isKept(kept)) return null;
    return { at: kept.at, draft: { ...kept.draft, signals: new Map(kept.draft.signals) } };
  } catch {
    return null;
  }
}

type Written = Omit<VisitDraft, 'signals'> & {
  readonly signals: readonly (readonly [
    VisitDraft['signals'] extends ReadonlyMap<infer K, unknown> ? K : never,
    'for',
  ])[];
};
const isKept = (kept: unknown): kept is { edition: number; at: string; draft: Written } =>
  typeof kept === 'object' && kept !== null && 'edition' in kept && kept.edition === EDITION && 'draft' in kept;

/** Keeps a draft in this browser, for this person and deal, so that a reload or a crash loses nothing. */
export function keepDraft(user: string, deal: string, kept: KeptDraft): void {
  tryStorage((storage) => storage.setItem(keyOf(user, deal), written(kept)));
}
export const keptDraft = (user: string, deal: string): KeptDraft | null =>
  readDraft(tryStorage((storage) => storage.getItem(keyOf(user, deal))) ?? null);
export function dropDraft(user: string, deal: string): void {
  tryStorage((storage) => storage.removeItem(keyOf(user, deal)));
}

/** Storage may be full or forbidden: the form works without it. */
function tryStorage<T>(work: (storage: Storage) => T): T | undefined {
  try {
    return work(window.localStorage);
  } catch {
    return undefined;
  }
}
