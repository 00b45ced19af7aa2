import { LIMITS } from '@qibu/contract';

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Lines a note lacks are added below it; null where it has them all, wherever its own lines break. */
export function notePlus(note: string, said: string): string | null {
  const held = folded(note);
  const lines = said.split('\n').filter((line) => line.trim() !== '' && !held.includes(folded(line)));
  return lines.length === 0 ? null : [note, ...lines].join('\n');
}

/** Two rows of one record with two remarks: both are kept, one below the other, as far as a note holds. */
export function bothNotes(note: string | null, said: string | null): string | null {
  if (note === null || said === null) return note ?? said;
  const whole = notePlus(note, said);
  return whole === null || whole.length > LIMITS.note ? note : whole;
}
