import { type RefObject, useEffect, useRef } from 'react';
import {
  type KeyPlace,
  type PlacedShortcut,
  type Shortcut,
  type ShortcutGroup,
  shortcutsInForce,
} from './shortcut-groups.ts';

export type { Shortcut } from './shortcut-groups.ts';

const THEN_MS = 900;
type Focus = EventTarget | null;
const groups: ShortcutGroup<Focus>[] = [];
let pending: { key: string; at: number } | null = null;

/** The shortcuts in force while this element has the focus, each key once. */
export const shortcutsAt = (focus: Focus): PlacedShortcut[] => shortcutsInForce(groups, focus);

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
  const able = shortcutsAt(event.target).filter(
    ({ run, always }) => run !== undefined && (always === true || !(typing || inDialog)),
  );
  const found = able.find(({ keys }) => keys === chord) ?? able.find(({ keys }) => keys === name);
  pending = { key: name, at: event.timeStamp };
  if (found === undefined) return;
  event.preventDefault();
  pending = null;
  found.run?.(event);
}

/**
 * Keys of a place; they rest while someone types or a dialog is open, and are listed under `?`. A key of a nearer place
 * wins. With `within`, they hold only while the focus is inside that element.
 */
export function useShortcuts(
  shortcuts: readonly Shortcut[],
  place: KeyPlace,
  within?: RefObject<HTMLElement | null>,
): void {
  const current = useRef(shortcuts);
  current.current = shortcuts;
  useEffect(() => {
    const holds = (focus: Focus) => focus instanceof Node && within?.current?.contains(focus) === true;
    const group = { place, list: () => current.current, ...(within && { holds }) };
    if (groups.length === 0) window.addEventListener('keydown', onKey);
    groups.push(group);
    return () => {
      groups.splice(groups.indexOf(group), 1);
      if (groups.length === 0) window.removeEventListener('keydown', onKey);
    };
  }, [place, within]);
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
