import { useEffect, useSyncExternalStore } from 'react';

let crumb: string | null = null;
const listeners = new Set<() => void>();
function become(next: string | null): void {
  if (crumb === next) return;
  crumb = next;
  for (const listener of listeners) listener();
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Names the record of this page in the header: 项目 / 思迈得 MES 升级. */
export function useCrumb(name: string | null | undefined): void {
  useEffect(() => {
    become(name ?? null);
    return () => become(null);
  }, [name]);
}
export const useCrumbNow = (): string | null => useSyncExternalStore(subscribe, () => crumb);
