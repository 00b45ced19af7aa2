import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The root of the checkout. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A path in the checkout. */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** Tells the person what is going on. Standard output belongs to the command, so this goes to standard error. */
export const say = (line) => process.stderr.write(`${line}\n`);
