/** Puts the focus on the first field within an element that says it is wrong. */
export const focusFault = (within: Element | null): void =>
  within?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();

/** The same, once the page has been drawn again. */
export const focusFirstFault = (within: Element | null): number => requestAnimationFrame(() => focusFault(within));
