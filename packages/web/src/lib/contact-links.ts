/** The address that dials a number as people write it; null when it is no number. */
export function phoneLink(written: string): string | null {
  // Several numbers in one field: the first; an extension is dialled after a pause.
  const [first = ''] = written.normalize('NFKC').split(/[/,;、，；]/);
  const [number = '', extension = ''] = first.split(/(?:转|ext\.?|#)/i);
  const digits = number.replace(/[^\d+]/g, '').replace(/(?!^)\+/g, '');
  if (!/^\+?\d{5,15}$/.test(digits)) return null;
  const more = extension.replace(/\D/g, '');
  return `tel:${digits}${more === '' ? '' : `,${more}`}`;
}

/** The address that starts a message; null when it is no e-mail address. */
export const mailLink = (written: string): string | null =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(written.trim()) ? `mailto:${encodeURIComponent(written.trim())}` : null;

/** The way to reach someone by a field of theirs; null where the field is none. */
export const reachLink = (field: string, written: string | null): string | null =>
  field === 'phone' ? phoneLink(written ?? '') : field === 'email' ? mailLink(written ?? '') : null;
