/** Which mark stands before the decimals of a column's figures. */
export const DECIMAL_MARKS = ['dot', 'comma'] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** A written figure: its digits before and after the decimal mark, and the power of ten it is multiplied by. */
export interface Figure {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: number;
  /** What follows the digits: a unit or nothing. */
  readonly tail: string;
}

/** Thousands marks must stand where they belong; 1,2,3 is not a number, and neither is 0.125 with dots for thousands. */
const shapeOf = (thousands: string, decimal: string): RegExp =>
  new RegExp(
    `^([+-]?)([1-9]\\d{0,2}(?:[${thousands} ']\\d{3})+|\\d+)?(?:${decimal}(\\d*))?(?:e([+-]?\\d{1,3}))?\\s*(\\D*)$`,
    'i',
  );
const SHAPES: Readonly<Record<DecimalMark, RegExp>> = { dot: shapeOf(',', '\\.'), comma: shapeOf('.', ',') };
const MAX_FIGURES = 40;

/** Reads a figure under one writing; null when it is none. */
export function readFigure(text: string, mark: DecimalMark): Figure | null {
  const found = text.length > MAX_FIGURES ? null : SHAPES[mark].exec(text);
  if (!found) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0', tail = ''] = found;
  if (whole === '' && fraction === '') return null;
  const digits = whole.replace(/\D/g, '');
  return { negative: sign === '-', whole: digits, fraction, exponent: Number(exponent), tail: tail.trim() };
}
