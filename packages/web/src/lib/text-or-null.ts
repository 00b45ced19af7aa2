/** What a field holds without the space around it; null when that is nothing. */
export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
