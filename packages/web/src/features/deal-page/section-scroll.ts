import type { AnyRouter } from '@tanstack/react-router';
import { sectionNamed, SECTION_IDS } from './sections.ts';

/** Where a section stands in the page. */
export const elementIdOf = (id: string): string => `deal-${id}`;
const elementOf = (id: string): HTMLElement | null => document.getElementById(elementIdOf(id));

/** Brings a section under the bar, and the focus to its name. */
export function scrollToSection(id: string): void {
  const element = elementOf(id);
  element?.scrollIntoView({ block: 'start' });
  element?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

const HELD_MS = 4_000;
const HANDS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Keeps a section at the bar while what stands above it is still growing, until the reader moves or it had time. */
export function holdSection(id: string, router: AnyRouter, onLetGo: () => void): () => void {
  scrollToSection(id);
  const again = () => elementOf(id)?.scrollIntoView({ block: 'start' });
  const growing = new ResizeObserver(again);
  growing.observe(document.body);
  // A page just opened is put to its top once more when it stands.
  const stop = router.subscribe('onRendered', again);
  const letGo = () => {
    clearTimeout(enough);
    stop();
    growing.disconnect();
    for (const hand of HANDS) window.removeEventListener(hand, letGo);
    onLetGo();
  };
  const enough = setTimeout(letGo, HELD_MS);
  for (const hand of HANDS) window.addEventListener(hand, letGo, { passive: true });
  return letGo;
}

const SLACK = 12;
/** The section that stands at the bar; before all of them the first. */
export function sectionInSight(): string {
  const passed = SECTION_IDS.filter((id) => {
    const element = elementOf(id);
    return element !== null && element.getBoundingClientRect().top <= lineOf(element);
  });
  return sectionNamed(passed.at(-1));
}

/** How far down a section counts as standing at the bar; at the end of the page it can come no higher. */
function lineOf(element: HTMLElement): number {
  const { scrollHeight } = document.documentElement;
  const isEnd = window.scrollY > 0 && window.scrollY + window.innerHeight >= scrollHeight - 1;
  return isEnd ? window.innerHeight / 2 : Number.parseFloat(getComputedStyle(element).scrollMarginTop) + SLACK;
}
