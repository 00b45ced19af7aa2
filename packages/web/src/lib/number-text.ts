import type { Language } from '@qibu/phrases/languages';

interface NumberStyle {
  readonly language: Language;
  /** Digits after the point. */
  readonly least?: number;
  readonly most: number;
}
const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it. Making a format costs far more than using it, so each is made once. */
export function numberText(value: number, { language, least = 0, most }: NumberStyle): string {
  const key = `${language} ${least} ${most}`;
  const known = formats.get(key);
  if (known !== undefined) return known.format(value);
  const made = new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, made);
  return made.format(value);
}
