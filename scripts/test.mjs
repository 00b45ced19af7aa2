// npm test: checks, pure tests, tests on a database, tests in a browser. Ends with “N passed, N failed”.
// `npm test -- pure db` runs only those parts (check, pure, db, browser).
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from './bootstrap/main.mjs';
import { productNode } from './bootstrap/node.mjs';
import { inRoot } from './bootstrap/places.mjs';
import { ensureWeb } from './bootstrap/web.mjs';
import { ensureBrowser } from './checks/browser.mjs';
import { runChecks } from './checks/checks.mjs';
import { endLeftovers, MARK } from './checks/leftovers.mjs';
import { show } from './checks/run.mjs';

const PARTS = ['check', 'pure', 'db', 'browser'];

await bootstrap(import.meta.url, async (args) => {
  const unknown = args.filter((name) => !PARTS.includes(name));
  if (unknown.length > 0) throw new Error(`Unknown part “${unknown[0]}”; there are: ${PARTS.join(', ')}.`);
  const run = randomUUID();
  const folder = mkdtempSync(join(tmpdir(), 'qibu-run-'));
  // As root the databases run under an account of their own, which must be able to pass through.
  chmodSync(folder, 0o711);
  const tidyUp = async () => {
    await endLeftovers(run);
    rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => tidyUp().finally(() => process.exit(1)));
  const counts = { passed: 0, failed: 0 };
  try {
    for (const part of PARTS) {
      if (args.length === 0 || args.includes(part)) add(counts, await runPart(part, { run, folder }));
    }
  } finally {
    await tidyUp();
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
});

async function runPart(part, place) {
  console.log(`\n── ${part} ──`);
  try {
    if (part === 'check') return await runChecks();
    if (part === 'browser') return await runBrowser(place);
    return await runVitest(part, place);
  } catch (error) {
    console.log(`✗ ${part}: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

async function runBrowser(place) {
  const browser = await ensureBrowser();
  await ensureWeb();
  return runVitest('browser', place, { CHROMIUM_PATH: browser });
}

async function runVitest(project, { run, folder }, environment = {}) {
  const report = join(folder, `${project}.json`);
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const args = [
    vitest,
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await show(productNode(), args, { ...environment, [MARK]: run, TMPDIR: folder });
  if (!existsSync(report)) throw new Error(`vitest ended with ${code} and left no report`);
  return countsOf(JSON.parse(readFileSync(report, 'utf8')), code);
}

// A file that does not even load holds no failed test, and a run can fail outside any test: neither may pass for green.
function countsOf(report, code) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const left = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  for (const test of left) console.log(`not run (reason above): ${test.fullName}`);
  const failed =
    report.numFailedTests +
    report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: failed === 0 && (code !== 0 || !report.success) ? 1 : failed };
}

function add(counts, more) {
  counts.passed += more.passed;
  counts.failed += more.failed;
}
