import { existsSync, readFileSync } from 'node:fs';
import { say } from '../bootstrap/places.mjs';
import { run, show } from './run.mjs';

/** Makes sure there is a browser with Chinese letters; as root on Debian it is installed, elsewhere named. Gives its path. */
export async function ensureBrowser() {
  const missing = [...((findBrowser() && []) || ['chromium']), ...((await hasChinese()) ? [] : ['fonts-noto-cjk'])];
  if (missing.length > 0 && canInstall()) await install(missing);
  const browser = findBrowser();
  if (!browser) {
    throw new Error(
      'The browser tests need Chromium and a Chinese font (Debian: apt-get install chromium fonts-noto-cjk), or CHROMIUM_PATH set to a Chromium.',
    );
  }
  if (!(await hasChinese()))
    say('No Chinese font found: pictures will show boxes. Debian: apt-get install fonts-noto-cjk');
  return browser;
}

function findBrowser() {
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  places.push(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  );
  return places.find((path) => path && existsSync(path));
}

async function hasChinese() {
  if (process.platform !== 'linux') return true;
  const { ok, said } = await run('fc-list', [':lang=zh-cn', 'family']);
  return ok && said.trim() !== '';
}

function canInstall() {
  const isDebian = existsSync('/usr/bin/apt-get') && /debian|ubuntu/.test(readFileSync('/etc/os-release', 'utf8'));
  return isDebian && process.getuid() === 0;
}

async function install(names) {
  say(`Installing ${names.join(' and ')} for the browser tests …`);
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => show('sh', ['-c', 'exec "$@" >&2', 'apt', 'apt-get', '-qq', ...args], environment);
  if ((await apt('install', '-y', '--no-install-recommends', ...names, 'fontconfig')) === 0) return;
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...names, 'fontconfig');
}
