/** A whole number with its sign: +3, −2, 0. A real minus, so that columns line up. */
export const signedWhole = (value: number): string =>
  value > 0 ? `+${value}` : value < 0 ? `−${Math.abs(value)}` : '0';

/** A chance, the same everywhere: 0.52. */
export const chanceText = (chance: number): string => chance.toFixed(2);
