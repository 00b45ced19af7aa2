/** JSON that is finished already; what it says is of type `T`. Kept in pieces, which nobody joins before it is sent. */
export class Printed<T> {
  readonly pieces: readonly string[];
  constructor(pieces: readonly string[]) {
    this.pieces = pieces;
  }

  /** A value of which no part is finished yet, printed at once. */
  static of<T>(value: T): Printed<T> {
    return new Printed([JSON.stringify(value)]);
  }

  /** As it is sent. */
  toBytes(): Buffer {
    // A character of a string takes three bytes at most.
    const bytes = Buffer.allocUnsafeSlow(this.pieces.reduce((sum, { length }) => sum + length * 3, 0));
    let end = 0;
    for (const piece of this.pieces) end += bytes.write(piece, end);
    return bytes.subarray(0, end);
  }

  /** What it says, for whoever needs to know. */
  read(): T {
    return JSON.parse(this.pieces.join('')) as T;
  }
}

/** A value of which parts are finished JSON. */
export type PartlyPrinted<T> =
  | Printed<T>
  | (T extends readonly (infer Item)[]
      ? readonly PartlyPrinted<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: PartlyPrinted<T[Key]> }
        : T);

/** Puts finished parts and what is around them together; the parts are neither read nor printed again. */
export function printed<T>(value: PartlyPrinted<T>): Printed<T> {
  const pieces: string[] = [];
  addValue(value, pieces);
  return new Printed(pieces);
}

function addValue(value: unknown, pieces: string[]): void {
  if (value instanceof Printed) for (const piece of value.pieces) pieces.push(piece);
  else if (Array.isArray(value)) addItems(value, pieces);
  else if (typeof value === 'object' && value !== null) addFields(value, pieces);
  else pieces.push(JSON.stringify(value) ?? 'null');
}

function addItems(items: readonly unknown[], pieces: string[]): void {
  pieces.push('[');
  items.forEach((item, at) => {
    if (at > 0) pieces.push(',');
    addValue(item, pieces);
  });
  pieces.push(']');
}

function addFields(value: object, pieces: string[]): void {
  let before = '{';
  for (const [name, field] of Object.entries(value)) {
    if (field === undefined) continue;
    pieces.push(`${before}${JSON.stringify(name)}:`);
    addValue(field, pieces);
    before = ',';
  }
  pieces.push(before === '{' ? '{}' : '}');
}
