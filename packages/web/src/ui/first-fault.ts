/** Puts the focus on the first field within an element that says it is wrong, once the page has been drawn again. */
export const focusFirstFault = (within: Element | null): number =>
  requestAnimationFrame(() => within?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
