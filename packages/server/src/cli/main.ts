import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codeOf, messageOf } from '../postgres/index.ts';
import type { Command, Io } from './command.ts';
import { readInput } from './read-input.ts';

const COMMANDS = new URL('commands/', import.meta.url);
const DONE = 0;
const BAD_INPUT = 2;

/** Runs one command line and gives its exit code: 0 done, 2 bad input. Whatever happens, the person gets one line. */
export async function runCommandLine(args: readonly string[], io: Io = ownIo()): Promise<number> {
  const [name = 'help', ...rest] = args;
  try {
    if (['help', '--help', '-h'].includes(name)) {
      io.out(await helpText());
      return DONE;
    }
    if (!commandNames().includes(name)) {
      io.err(`There is no command “${name}”. There are: ${commandNames().join(', ')}.\n`);
      return BAD_INPUT;
    }
    return (await (await loadCommand(name)).run(rest, io)) ?? DONE;
  } catch (error) {
    io.err(`${explained(error)}\n`);
    if (io.environment['QIBU_DEBUG'] && error instanceof Error) io.err(`${error.stack}\n`);
    return BAD_INPUT;
  }
}

/** The commands there are: one file each. */
export function commandNames(): string[] {
  const files = existsSync(COMMANDS) ? readdirSync(COMMANDS) : [];
  return files
    .filter((file) => /^[a-z-]+\.ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

async function loadCommand(name: string): Promise<Command> {
  const module: { command: Command } = await import(new URL(`${name}.ts`, COMMANDS).href);
  return module.command;
}

async function helpText(): Promise<string> {
  const commands = await Promise.all(commandNames().map(loadCommand));
  const lines = commands.map(({ name, usage }) => `  qibu ${usage.startsWith(name) ? usage : `${name} ${usage}`}`);
  return `Qibu 七步 — where every deal really stands\n\n${lines.join('\n')}\n\nMessages go to standard error. Exit code 0: done; 2: the input or the request is wrong.\n`;
}

function explained(error: unknown): string {
  return messageOf(error).split('\n')[0] || 'Something went wrong; QIBU_DEBUG=1 shows where.';
}

function ownIo(): Io {
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
  process.stdout.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') throw error;
    process.exit(DONE);
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    read: readInput,
    environment: process.env,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await runCommandLine(process.argv.slice(2));
