import { useSyncExternalStore } from 'react';

/** What the visit log is opened for; null = closed. */
export interface RecordRequest {
  readonly dealId?: string;
}
let request: RecordRequest | null = null;
const listeners = new Set<() => void>();

function become(next: RecordRequest | null): void {
  request = next;
  for (const listener of listeners) listener();
}
/** Opens the two-minute log over whatever page is shown. */
export const openRecord = (next: RecordRequest = {}): void => become(next);
export const closeRecord = (): void => become(null);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useRecordRequest = (): RecordRequest | null => useSyncExternalStore(subscribe, () => request);
