import type { BodyOf, patchMe } from '@qibu/contract';

/** Language and appearance of somebody, chosen here and not yet known to be saved with the account. */
export type Preferences = Pick<BodyOf<typeof patchMe>, 'locale' | 'scheme'>;

const keyOf = (userId: string): string => `qibu.preferences.${userId}`;

/** A page left while it is saving does not learn the answer: what was chosen is kept until it does. */
export function unsavedPreferences(userId: string): Preferences | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(userId)) ?? 'null') as Preferences | null;
  } catch {
    return null;
  }
}

export function keepUnsaved(userId: string, chosen: Preferences): void {
  localStorage.setItem(keyOf(userId), JSON.stringify({ ...unsavedPreferences(userId), ...chosen }));
}

/** The account has these now; what was chosen after them stays. */
export function forgetSaved(userId: string, saved: Preferences): void {
  const kept = Object.entries(unsavedPreferences(userId) ?? {});
  const left = kept.filter(([name, value]) => saved[name as keyof Preferences] !== value);
  if (left.length === 0) localStorage.removeItem(keyOf(userId));
  else localStorage.setItem(keyOf(userId), JSON.stringify(Object.fromEntries(left)));
}
