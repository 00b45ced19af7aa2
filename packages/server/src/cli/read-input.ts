import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { codeOf, messageOf, PlainError } from '../postgres/index.ts';

/** The bytes of a file named on the command line; `-` is standard input. What cannot be read is told in words. */
export async function readInput(file: string, standardInput: NodeJS.ReadableStream = process.stdin): Promise<Buffer> {
  if (file === '-') return buffer(standardInput);
  try {
    return readFileSync(file);
  } catch (error) {
    throw new PlainError(`${file}: ${reason(error)}.`);
  }
}

function reason(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'this is a folder; a file is needed';
    case 'EACCES':
      return 'permission denied';
    default:
      return messageOf(error);
  }
}
