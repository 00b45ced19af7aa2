import { readdirSync, readFileSync } from 'node:fs';

/** The mark every process of one test run carries in its environment. */
export const MARK = 'QIBU_TEST_RUN';

/** Ends what a test run left running: databases outlive a killed test by design, browsers by accident. Linux only. */
export async function endLeftovers(run) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    const pids = marked(run);
    if (pids.length === 0) return;
    console.log(`ending ${pids.length} processes the tests left running: ${pids.map(nameOf).join(', ')}`);
    for (const pid of pids) kill(pid, signal);
    for (let waited = 0; waited < 5_000 && marked(run).length > 0; waited += 100)
      await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function marked(run) {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.filter((pid) => pid !== process.pid && carries(pid, `${MARK}=${run}`));
}

function carries(pid, mark) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(mark);
  } catch {
    return false;
  }
}

function nameOf(pid) {
  try {
    return `${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()} (${pid})`;
  } catch {
    return String(pid);
  }
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
}
