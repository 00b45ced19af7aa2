import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Enter: 1 };

/** Up, down and Enter go to the field above or below in the same column of a table. */
export function stepInColumn(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.ctrlKey || event.metaKey ? undefined : STEPS[event.key];
  const field = event.currentTarget;
  const table = field.closest('table');
  if (step === undefined || table === null) return;
  event.preventDefault();
  const column = [...table.querySelectorAll<HTMLInputElement>(`[data-column="${field.dataset['column'] ?? ''}"]`)];
  column[column.indexOf(field) + step]?.focus();
}
