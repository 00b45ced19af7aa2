import { Readable } from 'node:stream';
import { runCommandLine } from './main.ts';
import { readInput } from './read-input.ts';

type World = { readonly environment?: NodeJS.ProcessEnv; readonly input?: string };

/** Runs a command line in this process and gathers what it says. */
export async function runQibu(args: readonly string[], { environment = {}, input = '' }: World = {}) {
  let [out, err] = ['', ''];
  const code = await runCommandLine(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    read: (file) => readInput(file, Readable.from([Buffer.from(input)])),
    environment,
  });
  return { code, out, err };
}
