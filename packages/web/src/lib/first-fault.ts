const TAKES_FOCUS = 'input, select, textarea, button';

/** Puts the focus on the first field within an element that says it is wrong; of several choices on the one chosen. */
export function focusFault(within: Element | null): void {
  const wrong = within?.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (!wrong || wrong.matches(TAKES_FOCUS)) wrong?.focus();
  else (wrong.querySelector<HTMLElement>(':checked') ?? wrong.querySelector<HTMLElement>(TAKES_FOCUS))?.focus();
}

/** The same, once the page has been drawn again. */
export const focusFirstFault = (within: Element | null): number => requestAnimationFrame(() => focusFault(within));

/**
 * Whether a field within an element holds text it cannot read, such as 12万3 for an amount: it gets the focus, and
 * nothing may be saved, because its value is none the user wrote.
 */
export function stopsAtUnreadable(within: Element | null): boolean {
  const unreadable = within?.querySelector<HTMLElement>('[data-unreadable="true"]');
  unreadable?.focus();
  return unreadable !== null && unreadable !== undefined;
}
