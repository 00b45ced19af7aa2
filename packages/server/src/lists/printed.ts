/** JSON that is finished already; what it says is of type `T`. */
export class Printed<T> {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  /** A value of which no part is finished yet, printed at once. */
  static of<T>(value: T): Printed<T> {
    return new Printed(JSON.stringify(value));
  }

  /** What it says, for whoever needs to know. */
  read(): T {
    return JSON.parse(this.text) as T;
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
export const printed = <T>(value: PartlyPrinted<T>): Printed<T> => new Printed(textOf(value));

function textOf(value: unknown): string {
  if (value instanceof Printed) return value.text;
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${textOf(field)}`).join(',')}}`;
}
