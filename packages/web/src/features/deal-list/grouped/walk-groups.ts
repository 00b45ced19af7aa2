import type { KeyboardEvent } from 'react';

const GROUP = '[data-group]';
const HEAD = '[data-head]';
const ROW = '[data-index]';

/** The head of the first group. */
export const toFirstHead = (): void => document.querySelector<HTMLElement>(HEAD)?.focus();

const headOf = (group: Element | null | undefined) => group?.querySelector<HTMLElement>(HEAD);
/** The row the keys of a table hold on, or its first. */
const rowOf = (group: Element) =>
  group.querySelector<HTMLElement>(`${ROW}[tabindex="0"]`) ?? group.querySelector<HTMLElement>(ROW);
const lastRowOf = (group: Element | null) =>
  group === null ? undefined : [...group.querySelectorAll<HTMLElement>(ROW)].at(-1);

const UP: ReadonlySet<string> = new Set(['ArrowUp', 'k']);
const DOWN: ReadonlySet<string> = new Set(['ArrowDown', 'j']);

function fromHead(key: string, group: Element): HTMLElement | null | undefined {
  const before = group.previousElementSibling;
  if (DOWN.has(key)) return rowOf(group) ?? headOf(group.nextElementSibling);
  return UP.has(key) ? (lastRowOf(before) ?? headOf(before)) : undefined;
}

function fromRow(key: string, row: HTMLElement, group: Element): HTMLElement | null | undefined {
  const count = Number(row.closest('[role="grid"]')?.getAttribute('aria-rowcount')) - 1;
  const at = Number(row.dataset['index']);
  if (key === 'ArrowLeft' || (UP.has(key) && at === 0)) return headOf(group);
  return DOWN.has(key) && at === count - 1 ? headOf(group.nextElementSibling) : undefined;
}

/** Up and down lead from a table to the heads above and below it, left from a row to its head; the rest is the table's. */
export function walkGroups(event: KeyboardEvent<HTMLElement>): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || event.metaKey || event.ctrlKey || event.altKey) return;
  const group = target.closest(GROUP);
  if (group === null) return;
  const to = target.matches(HEAD)
    ? fromHead(key, group)
    : target.matches(ROW)
      ? fromRow(key, target, group)
      : undefined;
  if (!to) return;
  event.preventDefault();
  event.stopPropagation();
  to.focus();
  to.scrollIntoView({ block: 'nearest' });
}
