import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LOOK_EVERY = 500;

/**
 * Ends this process in an orderly way when what started it is gone: npm killed outright leaves us running unseen, and
 * the next `npm start` would find the data folder taken.
 */
export function endWithParents() {
  const watched = starters();
  if (watched.length === 0) return;
  const first = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === first && watched.every(lives)) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY);
  look.unref();
}

/** Pids of the bootstrap and of npm above us. Started plainly by a shell we outlive it, as any server does. */
function starters() {
  const chain = [];
  if (process.env.QIBU_HANDED_OVER === String(process.ppid)) chain.push(process.ppid);
  if (process.env.npm_lifecycle_event === undefined) return chain;
  let pid = process.ppid;
  for (let steps = 0; steps < 4 && pid > 1; steps += 1) {
    const above = describe(pid);
    if (!above) break;
    if (/\bnpm\b/.test(above.command)) return [...new Set([...chain, ...ancestorsTo(pid)])];
    pid = above.parent;
  }
  return chain;
}

function ancestorsTo(last) {
  const pids = [];
  for (let pid = process.ppid; pid > 1 && pid !== last; pid = describe(pid)?.parent ?? 0) pids.push(pid);
  return [...pids, last];
}

function describe(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      // Only the program's own name counts: `sh -c "… npm …"` is not npm.
      return { parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), command: programOf(command) };
    }
    const [parent, ...command] = execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/);
    return { parent: Number(parent), command: programOf(command.join(' ')) };
  } catch {
    return undefined;
  }
}

// npm names itself “npm start”; before that it is “node …/npm-cli.js start”.
function programOf(command) {
  return command
    .split(' ')
    .slice(0, 2)
    .join(' ')
    .replace(/^\S*\bsh -c.*$/, 'sh');
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
