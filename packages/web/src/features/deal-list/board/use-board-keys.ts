import type { KeyboardEvent } from 'react';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { useRoomText } from '../../../lib/text.tsx';

const cardsIn = (column: Element): HTMLElement[] => [...column.querySelectorAll<HTMLElement>('[data-card] a')];

const toFirst = (): void => document.querySelector<HTMLElement>('[data-card] a')?.focus();

/** Arrows (or h j k l) walk the cards, m opens the menu that moves the one in focus. */
export function useBoardKeys(canMove: boolean): (event: KeyboardEvent<HTMLElement>) => void {
  const t = useRoomText('deals');
  const { cardKeys } = t.deals.boardView;
  useShortcuts(
    [
      { keys: 'j', label: t.nav.keys.next, run: toFirst },
      { keys: 'k', label: t.nav.keys.previous, run: toFirst },
      { keys: 'h', label: cardKeys.before },
      { keys: 'l', label: cardKeys.after },
      ...(canMove ? [{ keys: 'm', label: cardKeys.move }] : []),
    ],
    'list',
  );
  return (event) => {
    const card = (event.target as HTMLElement).closest('[data-card]');
    const column = card?.closest('section');
    if (!card || !column || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === 'm') {
      event.preventDefault();
      card.querySelector<HTMLElement>('[data-move]')?.click();
      return;
    }
    const target = targetOf(event.key, card, column);
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
}

function targetOf(key: string, card: Element, column: Element): HTMLElement | undefined {
  const links = cardsIn(column);
  const at = links.findIndex((link) => card.contains(link));
  if (key === 'ArrowDown' || key === 'j') return links[at + 1];
  if (key === 'ArrowUp' || key === 'k') return links[at - 1];
  const columns = [...(column.parentElement?.children ?? [])];
  const step = key === 'ArrowRight' || key === 'l' ? 1 : key === 'ArrowLeft' || key === 'h' ? -1 : 0;
  for (let next = columns.indexOf(column) + step; step !== 0 && next >= 0 && next < columns.length; next += step) {
    const beside = columns[next];
    const others = beside === undefined ? [] : cardsIn(beside);
    if (others.length > 0) return others[Math.min(at, others.length - 1)];
  }
  return undefined;
}
