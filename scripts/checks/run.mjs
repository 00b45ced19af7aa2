import { spawn } from 'node:child_process';
import { productEnvironment } from '../bootstrap/node.mjs';
import { ROOT } from '../bootstrap/places.mjs';

/** Runs a program in the checkout and gathers what it says; never throws. */
export function run(program, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: productEnvironment(environment),
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => {
        said += piece;
      });
    child.once('error', (error) => resolve({ ok: false, said: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, said }));
  });
}

/** Runs a program and lets it speak for itself; the exit code, or 1 when it did not start. */
export function show(program, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', env: productEnvironment(environment) });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
