import { useSyncExternalStore } from 'react';

export type Connection = 'fine' | 'offline' | 'server';
const CHECK_EVERY_MS = 3_000;

let state: Connection = navigator.onLine ? 'fine' : 'offline';
let timer: ReturnType<typeof setInterval> | null = null;
let readOnly = false;
const listeners = new Set<() => void>();
const returns = new Set<() => void>();

function become(next: Connection): void {
  if (state === next) return;
  state = next;
  if (next === 'fine' && timer !== null) {
    clearInterval(timer);
    timer = null;
  }
  if (next !== 'fine') timer ??= setInterval(() => void check(), CHECK_EVERY_MS);
  for (const listener of listeners) listener();
  if (next === 'fine') for (const listener of returns) listener();
}

function noteReadOnly(now: boolean): void {
  if (readOnly === now) return;
  readOnly = now;
  for (const listener of listeners) listener();
}

async function check(): Promise<void> {
  try {
    const response = await fetch('/api/v1/health', { cache: 'no-store' });
    become(response.status < 502 ? 'fine' : 'server');
  } catch {
    become(navigator.onLine ? 'server' : 'offline');
  }
}

window.addEventListener('offline', () => become('offline'));
window.addEventListener('online', () => void check());

/** Told by every request whether the server answers; asks again by itself while it does not. */
export const connection = {
  reached: (response: Response): void => {
    become('fine');
    noteReadOnly(response.headers.has('qibu-read-only'));
  },
  lost: (): void => become(navigator.onLine ? 'server' : 'offline'),
  /** Called each time the server can be reached again. */
  onReturn: (listener: () => void): void => void returns.add(listener),
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
/** Whether the server can be reached now. */
export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => state);
/** True while the server's disk is nearly full and nothing can be saved; the next answer says whether it still is. */
export const useReadOnly = (): boolean => useSyncExternalStore(subscribe, () => readOnly);
