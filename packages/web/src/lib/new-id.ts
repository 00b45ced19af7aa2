import { randomLetters } from './random-letters.ts';

const TIME_LETTERS = 12;

/** An id for a record the page makes before it is saved: grows with time, as the server's own do. */
export function newId(now: number = Date.now()): string {
  const time = now.toString(16).padStart(TIME_LETTERS, '0');
  const random = randomLetters(10);
  const variant = '89ab'[Number.parseInt(random.charAt(3), 16) % 4];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`;
}
