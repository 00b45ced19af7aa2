/** What half-written visits are kept under in this browser. */
export const VISIT_DRAFTS = 'qibu.visit.';

/** Whoever signs out leaves no half-written words in this browser. */
export function leaveNoDrafts(): void {
  try {
    for (const key of Object.keys(window.localStorage))
      if (key.startsWith(VISIT_DRAFTS)) window.localStorage.removeItem(key);
  } catch {
    // No storage, no drafts.
  }
}
