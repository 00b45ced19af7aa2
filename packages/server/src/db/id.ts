import { v7 } from 'uuid';

/** A new UUIDv7: grows with time, also within one millisecond of this process. */
export const newId = (): string => v7();
