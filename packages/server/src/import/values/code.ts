/** Written by a spreadsheet for a number too long for its column: 9.14401E+17. */
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?E\+?\d{1,3}$/i;
/** A credit code of which a sheet kept fifteen digits and filled the rest with zeros. */
const FILLED = /^\d{15}000$/;

/** Whether a code or a telephone number was rounded by a spreadsheet, so that its digits are lost. */
export const isRounded = (text: string, field: string): boolean =>
  SCIENTIFIC.test(text) || (field === 'creditCode' && FILLED.test(text));
