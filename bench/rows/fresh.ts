import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Row } from '../row.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A fresh clone, one command, until the page answers: packages are downloaded, pages built, the database made. */
export async function freshRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'qibu-fresh-'));
  try {
    const clone = spawnSync('git', ['clone', '--quiet', ROOT, join(folder, 'qibu')], { encoding: 'utf8' });
    if (clone.status !== 0) throw new Error(clone.stderr);
    const started = performance.now();
    const child = spawn('npm', ['start'], {
      cwd: join(folder, 'qibu'),
      env: { ...process.env, PORT: '0', QIBU_HOME: join(folder, 'home') },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString())?.[0];
        if (found) resolve(found);
      });
      child.once('exit', (code) => reject(new Error(`npm start ended with ${code}`)));
    });
    await (await fetch(address)).arrayBuffer();
    const seconds = (performance.now() - started) / 1_000;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
    await gone;
    return [
      { what: 'fresh clone → page answering (npm start), packages downloaded', measured: seconds, unit: 's', bar: 90 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
