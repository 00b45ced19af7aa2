interface NumberStyle {
  /** Digits after the point. */
  readonly least?: number;
  readonly most: number;
}

/**
 * A number as both languages write it: a comma after each three digits, a point, halves rounded away from zero. Equal to
 * what `Intl.NumberFormat` writes, whose first use would take a tenth of the first page's script.
 */
export function numberText(value: number, { least = 0, most }: NumberStyle): string {
  const size = rounded(Math.abs(value), most);
  const [whole = '', part = ''] = size.toFixed(most).split('.');
  const digits = part.replace(/0+$/, '').padEnd(least, '0');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 && size > 0 ? '-' : ''}${grouped}${digits === '' ? '' : `.${digits}`}`;
}

/** The digits as they are written are rounded, not the binary fraction behind them: 1.005 is 1.01. */
function rounded(size: number, most: number): number {
  // Below that a number is written with an exponent of its own, and rounds to nothing.
  if (size < 1e-6) return 0;
  return Number(`${Math.round(Number(`${size}e${most}`))}e-${most}`);
}
