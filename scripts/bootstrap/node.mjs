import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { inRoot } from './places.mjs';

const NEEDED = 24;

/** True when this Node can run the product itself. */
export const isNewEnough = Number(process.versions.node.split('.')[0]) >= NEEDED;

/** The Node that runs the product: this one, or the one that came with the packages. */
export function productNode() {
  if (isNewEnough) return process.execPath;
  const packaged = inRoot('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  throw new Error(
    `Qibu runs on Node ${NEEDED} or newer; this is ${process.versions.node}, and no newer one comes with the packages for this machine. Install Node ${NEEDED} from nodejs.org.`,
  );
}

/** The environment of a child that runs on the product's Node, whatever it starts in turn. */
export function productEnvironment(more = {}) {
  const path = [dirname(productNode()), inRoot('node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, ...more };
}

/** Runs the same script again on the product's Node and ends as that one ends; our signals are passed on. */
export function handOver(script) {
  const child = spawn(productNode(), [...process.execArgv, script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: productEnvironment({ QIBU_HANDED_OVER: String(process.pid) }),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  });
}
