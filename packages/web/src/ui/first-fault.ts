const FAULT = '[aria-invalid="true"]';

/** Puts the focus on the first field within an element that says it is wrong. */
export function focusFault(within: Element | null): void {
  const marked = within?.querySelector<HTMLElement>(FAULT);
  // A password stands in a box that carries the mark in its place.
  const field = marked?.matches('div') ? marked.querySelector<HTMLElement>('input') : marked;
  field?.focus();
}

/** The same, once the page has been drawn again. */
export const focusFirstFault = (within: Element | null): number => requestAnimationFrame(() => focusFault(within));
