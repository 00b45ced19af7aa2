import { DATE_ORDERS, type DateOrder, readDate } from '../values/date.ts';

export interface OrderFinding {
  /** Decided by the cells themselves; null = not, or nothing needs deciding. */
  readonly order: DateOrder | null;
  /** Orders to choose from when some cell cannot be read without one; empty = no question. */
  readonly options: readonly DateOrder[];
  /** Cells that could be several days. */
  readonly samples: readonly string[];
  /** No single order makes every cell a day: some rows will be refused whatever is answered. */
  readonly contradictory: boolean;
}

const SAMPLES = 5;
const isSerial = (order: DateOrder): boolean => order.startsWith('serial');

interface Tally {
  /** Orders under which every written date so far is a day. */
  readonly common: Set<DateOrder>;
  readonly seen: Set<DateOrder>;
  readonly samples: Set<string>;
}
const newTally = (orders: readonly DateOrder[]): Tally => ({
  common: new Set(orders),
  seen: new Set(),
  samples: new Set(),
});

function count(tally: Tally, valid: ReadonlySet<DateOrder>, open: string | null): void {
  for (const order of valid) tally.seen.add(order);
  for (const order of tally.common) if (!valid.has(order)) tally.common.delete(order);
  if (open !== null && tally.samples.size < SAMPLES) tally.samples.add(open);
}

function conclude({ common, seen, samples }: Tally): OrderFinding {
  const [only] = common;
  const decided = seen.size > 0 && common.size === 1 && only !== undefined ? only : null;
  const contradictory = common.size === 0;
  const asked = decided === null && samples.size > 0;
  const options = DATE_ORDERS.filter((order) => (contradictory ? seen : common).has(order));
  return { order: decided, options: asked ? options : [], samples: [...samples], contradictory };
}

/**
 * What a whole date column tells. One 13/4/2026 decides for all its neighbours; where none decides, or two decide
 * contrarily, it is a question: asked once, never guessed.
 */
export function findDateOrder(cells: Iterable<string>): OrderFinding {
  const written = newTally(DATE_ORDERS.filter((order) => !isSerial(order)));
  const serial = newTally(DATE_ORDERS.filter(isSerial));
  for (const cell of cells) {
    const reading = readDate(cell);
    if (reading?.kind !== 'telling' && reading?.kind !== 'open') continue;
    const valid = new Set(reading.kind === 'open' ? reading.days.keys() : [reading.order]);
    const tally = [...valid].some(isSerial) ? serial : written;
    count(tally, valid, reading.kind === 'open' ? cell : null);
  }
  return conclude(written.seen.size > 0 ? written : serial);
}
