import { PlainError } from '../postgres/index.ts';

/** What a command may touch of the world; a test hands in its own. */
export type Io = {
  /** The command's output, and nothing else. */
  out(text: string): void;
  /** Everything said to the person: progress, warnings. */
  err(text: string): void;
  /** A file's bytes; `-` is standard input. */
  read(file: string): Promise<Buffer>;
  readonly environment: NodeJS.ProcessEnv;
};

/** One command: `cli/commands/<name>.ts` exports it as `command`. Returning a number sets the exit code. */
export type Command = {
  readonly name: string;
  /** One line for the list: parameters, two spaces, what it does. */
  readonly usage: string;
  run(args: readonly string[], io: Io): Promise<number | void>;
};

/** The parameters of a command sorted into words and `--flags`; an unknown flag is refused. */
export type Parameters = { readonly words: readonly string[]; readonly flags: ReadonlySet<string> };

/** Sorts parameters; `--json` and the like must be named in `known`. */
export function parameters(args: readonly string[], known: readonly string[] = []): Parameters {
  const flags = args.filter((arg) => arg.startsWith('--')).map((arg) => arg.slice(2));
  const unknown = flags.find((flag) => !known.includes(flag));
  if (unknown !== undefined) {
    const allowed =
      known.length > 0 ? `known here: ${known.map((flag) => `--${flag}`).join(', ')}` : 'there are none here';
    throw new PlainError(`Unknown option --${unknown}; ${allowed}.`);
  }
  return { words: args.filter((arg) => !arg.startsWith('--')), flags: new Set(flags) };
}

/** The one word a command takes. */
export function onlyWord(words: readonly string[], name: string): string {
  const [word, ...more] = words;
  if (word === undefined) throw new PlainError(`${name} is missing.`);
  if (more.length > 0) throw new PlainError(`One ${name} is enough: “${more[0]}” is too much.`);
  return word;
}

/** Columns of text, aligned by the widest entry; the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return `${lines.join('\n')}\n`;
}
