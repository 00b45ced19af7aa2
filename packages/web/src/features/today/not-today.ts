import { useSyncExternalStore } from 'react';

const KEY = 'qibu.notToday';
const listeners = new Set<() => void>();
interface Put {
  readonly day: string;
  readonly keys: readonly string[];
}

function read(day: string): readonly string[] {
  try {
    const put = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Put | null;
    return put?.day === day ? put.keys : [];
  } catch {
    return [];
  }
}

/** Puts a question off until tomorrow, on this device; or takes that back. */
export function putOff(day: string, key: string, off: boolean): void {
  const rest = read(day).filter((one) => one !== key);
  localStorage.setItem(KEY, JSON.stringify({ day, keys: off ? [...rest, key] : rest } satisfies Put));
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The questions put off today, as one text that changes with them. */
export const useNotToday = (day: string): ReadonlySet<string> =>
  new Set(useSyncExternalStore(subscribe, () => read(day).join('\n')).split('\n'));
