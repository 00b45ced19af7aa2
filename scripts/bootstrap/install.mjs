import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot, ROOT, say } from './places.mjs';

const STAMP = inRoot('node_modules', '.qibu-installed');

/** Installs the packages the lock file names, unless exactly these are there. */
export async function ensureInstalled() {
  const lock = readFileSync(inRoot('package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (readOrNothing(STAMP) === wanted) return;
  if (!matchesLock(JSON.parse(lock))) await install();
  stamp(wanted);
}

// npm keeps its own list of what it put there; it serves where someone ran `npm install` by hand.
function matchesLock(lock) {
  const found = readOrNothing(inRoot('node_modules', '.package-lock.json'));
  if (found === undefined) return false;
  const installed = JSON.parse(found).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/') || wanted.link) return true;
    const there = installed[path];
    return there ? there.version === wanted.version : Boolean(wanted.optional || wanted.peer);
  });
}

async function install() {
  say('Installing packages (only when they changed; the first time takes a minute) …');
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const ticking = setInterval(() => say(`  … still installing, ${seconds()} s`), 10_000);
  try {
    await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  } finally {
    clearInterval(ticking);
  }
  say(`Packages installed in ${seconds()} s.`);
}

function runNpm(args) {
  // Started through npm, we use that same npm; else the one on the path.
  const npm = process.env.npm_execpath;
  const viaNode = npm !== undefined && /\.c?js$/.test(npm) && existsSync(npm);
  const [program, parameters] = viaNode ? [process.execPath, [npm, ...args]] : ['npm', args];
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NODE_ENV: '', npm_config_omit: '', npm_config_include: 'dev' },
      shell: process.platform === 'win32' && !viaNode,
    });
    child.once('error', (error) => reject(new Error(`npm did not start: ${error.message}. Is npm installed?`)));
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Installing packages failed (npm ci ended with ${code}); its message stands above.`));
    });
  });
}

function stamp(wanted) {
  try {
    writeFileSync(STAMP, wanted);
  } catch {
    // Packages that belong to someone else are looked at again next time; nothing more.
  }
}

function readOrNothing(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
