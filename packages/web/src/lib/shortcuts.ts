import { useEffect, useRef } from 'react';

export interface Shortcut {
  /** `j`, `enter`, `mod+k`, `shift+?`; `g d` = g, then d. */
  readonly keys: string;
  readonly label: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Works while typing too; for `mod+…` and `escape`. */
  readonly always?: boolean;
}
const THEN_MS = 900;
const groups: { readonly list: () => readonly Shortcut[] }[] = [];
let pending: { key: string; at: number } | null = null;

/** The shortcuts in force, the newest group (the page) first. */
export const shortcutsNow = (): readonly Shortcut[] =>
  groups.flatMap(({ list }) => list()).filter(({ label }) => label !== '');

/** Fields that take no letters: their keys may be shortcuts. */
const TICKED: ReadonlySet<string> = new Set(['checkbox', 'radio', 'range', 'button', 'submit']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !TICKED.has(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key.replace('Arrow', '').toLowerCase();
  return `${event.metaKey || event.ctrlKey ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${key}`;
}

function onKey(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return;
  const name = nameOf(event);
  const chord = pending !== null && event.timeStamp - pending.at < THEN_MS ? `${pending.key} ${name}` : null;
  const typing = isTyping(event.target);
  const inDialog = document.querySelector('[role="dialog"]') !== null;
  const found = groups
    .flatMap(({ list }) => list())
    .find(({ keys, always }) => (keys === chord || keys === name) && (always === true || !(typing || inDialog)));
  pending = { key: name, at: event.timeStamp };
  if (found === undefined) return;
  event.preventDefault();
  pending = null;
  found.run(event);
}

/**
 * Keys of a page or part; they rest while someone types or a dialog is open, and are listed under `?`.
 * Those that work everywhere give way to a page's own, whichever of the two came first.
 */
export function useShortcuts(shortcuts: readonly Shortcut[], reach: 'page' | 'everywhere' = 'page'): void {
  const current = useRef(shortcuts);
  current.current = shortcuts;
  useEffect(() => {
    const group = { list: () => current.current };
    if (groups.length === 0) window.addEventListener('keydown', onKey);
    if (reach === 'everywhere') groups.push(group);
    else groups.unshift(group);
    return () => {
      groups.splice(groups.indexOf(group), 1);
      if (groups.length === 0) window.removeEventListener('keydown', onKey);
    };
  }, [reach]);
}

/** Mac keyboards say ⌘, others Ctrl. */
export const MOD = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';
/** `mod+k` as printed on keys. */
export const keysText = (keys: string): readonly string[] =>
  keys
    .split(/[+ ]/)
    .map((key) =>
      key === 'mod'
        ? MOD
        : key === 'enter'
          ? '↵'
          : key === 'escape'
            ? 'Esc'
            : key.length === 1
              ? key.toUpperCase()
              : key,
    );
