import type { Place } from '../position/place.ts';
import type { Stance } from '../position/stance.ts';

/**
 * What to do with a deal, as it is said: `learn` where nothing is recorded, `prove` a lead nobody has confirmed, `probe` where
 * the place is unclear, `catch-up` from behind; `await` between the opening
 * of bids and the award; the others are the stances.
 */
export const COURSES = [
  'learn',
  'ask',
  'leave',
  'access',
  'enter',
  'go-on',
  'prove',
  'probe',
  'catch-up',
  'guard',
  'slow-down',
  'await',
] as const;
export type Course = (typeof COURSES)[number];

/** Going on, by where we stand: words of lead only above the floor of first choice. */
const ONWARD: Readonly<Record<Exclude<Place, 'first' | 'unknown'>, Course>> = {
  leaning: 'prove',
  unclear: 'probe',
  behind: 'catch-up',
  alternate: 'catch-up',
  reference: 'catch-up',
};
const BY_STANCE: Readonly<Record<Stance, Course>> = {
  enter: 'enter',
  'enter-only-with-new-access': 'access',
  leave: 'leave',
  'go-on': 'go-on',
  'guard-and-bind-price-to-risk': 'guard',
  'slow-down-or-change-sso': 'slow-down',
  'ask-first': 'ask',
};
/** Courses that speak of a lead, or of a customer still open to us. */
const NEEDS_PLACE: ReadonlySet<Course> = new Set(['enter', 'go-on', 'guard']);

interface CourseScene {
  readonly place: Place;
  readonly isBlank: boolean;
  /** Bids are opened and the award is not out. */
  readonly awaitsAward?: boolean;
}

/** What to do by the best stance and the place that may be said. Source: docs/method/advice.md. */
export function courseOf(stance: Stance, scene: CourseScene): Course {
  const { place } = scene;
  if (scene.awaitsAward === true) return 'await';
  if (stance === 'ask-first' || place === 'unknown') return scene.isBlank ? 'learn' : 'ask';
  const course = BY_STANCE[stance];
  if (!NEEDS_PLACE.has(course) || place === 'first') return course;
  return course === 'enter' && place === 'leaning' ? 'enter' : ONWARD[place];
}
