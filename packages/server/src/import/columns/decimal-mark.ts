import { cleanFigure } from '../read/text.ts';
import { takeCurrency } from '../values/currency.ts';
import { type DecimalMark, readFigure } from '../values/figure.ts';

export interface MarkFinding {
  /** Decided by the cells themselves; null = not. */
  readonly mark: DecimalMark | null;
  /** Cells that mean one figure with a decimal dot and a thousand times as much with dots for thousands. */
  readonly open: readonly string[];
}

const SAMPLES = 5;
const ONE_DOT = /^[^,]*\d\.\d{3}(?!\d)[^.,]*$/;
const bareFigure = (cell: string): string => {
  const text = cleanFigure(cell).replace(/^[([]|[)\]]$/g, '');
  return (takeCurrency(text)?.rest ?? text).replace(/[¥￥$\s]/g, '');
};

/**
 * How a whole column writes its figures. One 12.500,50 decides for its neighbours, one 1.5 the other way; where every
 * figure with a dot has three digits after it, nothing decides. 1,234 is left to mean what it usually means.
 */
export function findDecimalMark(cells: Iterable<string>): MarkFinding {
  const open = new Set<string>();
  const told = new Set<DecimalMark>();
  for (const cell of cells) {
    const text = bareFigure(cell);
    if (!/[.,]/.test(text)) continue;
    const [dot, comma] = [readFigure(text, 'dot'), readFigure(text, 'comma')];
    if (dot !== null && comma === null) told.add('dot');
    else if (comma !== null && dot === null) told.add('comma');
    else if (dot !== null && ONE_DOT.test(text) && open.size < SAMPLES) open.add(cell.trim());
  }
  const [only] = told;
  if (told.size === 1 && only !== undefined) return { mark: only, open: [] };
  return { mark: told.size === 0 && open.size === 0 ? 'dot' : null, open: [...open] };
}
