import { SIGNALS, type SignalId } from '@qibu/core';
import type { Shortcut } from '../../../lib/shortcuts.ts';
import { useText } from '../../../lib/text.tsx';
import type { Answer } from '../../../parts/evidence/statement.ts';

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-signal]')];
const current = (): number => rows().findIndex((row) => row.contains(document.activeElement));

/** From here on the keys of the form answer. */
export const focusFirstSignal = (): void => rows()[0]?.focus({ preventScroll: true });

function walk(step: number): void {
  const all = rows();
  const next = all[Math.min(all.length - 1, Math.max(0, current() + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** j and k walk the signals, 1 2 3 answer the one in focus. */
export function useRowKeys(onMark: (signal: SignalId, answer: Answer) => void): Shortcut[] {
  const t = useText();
  const answer = (to: Answer) => () => {
    const row = rows()[current()];
    const signal = SIGNALS.find((one) => one === row?.dataset['signal']);
    if (signal !== undefined) onMark(signal, to);
  };
  return [
    { keys: 'j', label: t.nav.keys.next, run: () => walk(1) },
    { keys: 'k', label: t.nav.keys.previous, run: () => walk(-1) },
    { keys: '1', label: t.words.answer.for, run: answer('for') },
    { keys: '2', label: t.words.answer.mixed, run: answer('mixed') },
    { keys: '3', label: t.words.answer.against, run: answer('against') },
  ];
}
