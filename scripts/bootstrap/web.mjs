import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { productEnvironment, productNode } from './node.mjs';
import { inRoot, say } from './places.mjs';

const WEB = inRoot('packages', 'web');
const BUILT = join(WEB, 'dist');
const STAMP = join(BUILT, '.stamp');
const SOURCES = ['packages/web', 'packages/core', 'packages/contract', 'packages/phrases', 'package-lock.json'];
const LEFT_OUT = new Set(['node_modules', 'dist', 'dist.new', 'dist.old']);

/** Builds the pages unless they are built from exactly these sources. */
export async function ensureWeb() {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  say('Building the pages …');
  const started = Date.now();
  const fresh = join(WEB, 'dist.new');
  await vite(['build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn']);
  writeFileSync(join(fresh, '.stamp'), wanted);
  // Swapped in whole: a build that fails or is interrupted leaves the pages as they were.
  rmSync(`${BUILT}.old`, { recursive: true, force: true });
  if (existsSync(BUILT)) renameSync(BUILT, `${BUILT}.old`);
  renameSync(fresh, BUILT);
  rmSync(`${BUILT}.old`, { recursive: true, force: true });
  say(`Pages built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

// Sizes and times, not contents: some hundred files are looked at in milliseconds at every start.
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) for (const line of describe(inRoot(source))) hash.update(line);
  return hash.digest('hex');
}

function describe(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return [`${path} ${stat.size} ${stat.mtimeMs}\n`];
  const names = readdirSync(path).filter((name) => !LEFT_OUT.has(name) && !name.includes('.test.'));
  return names.sort().flatMap((name) => describe(join(path, name)));
}

function vite(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(productNode(), [inRoot('node_modules', 'vite', 'bin', 'vite.js'), ...args], {
      cwd: WEB,
      stdio: ['ignore', 2, 2],
      env: productEnvironment({ NODE_ENV: 'production' }),
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`Building the pages failed (vite ended with ${code}); its message stands above.`)),
    );
  });
}
