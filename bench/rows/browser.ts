import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { newContext, openBrowser } from '../../e2e/browser.ts';
import { median, type Row, timed } from '../row.ts';
import type { Stage } from '../stage.ts';
import { type StaticPage, servePage } from './static-page.ts';

const RUNS = 5;

/** The list of deals in a real browser: bytes of script, and the time until a row can be read, beside a static page. */
export async function browserRows(stage: Stage): Promise<Row[]> {
  const { cookie } = await stage.admin();
  const { address } = stage.server();
  const browser = await openBrowser();
  const deals = { address: `${address}/deals`, prepare: (context: BrowserContext) => carry(context, address, cookie) };
  try {
    const still = await copyOf(browser, deals);
    try {
      // In turns, so that both meet the same machine.
      const own: FirstLoad[] = [];
      const plain: FirstLoad[] = [];
      for (let at = 0; at < RUNS; at += 1) {
        own.push(await open(browser, deals));
        plain.push(await open(browser, { address: still.address, prepare: async () => undefined }));
      }
      return rowsOf(own, plain);
    } finally {
      await still.close();
    }
  } finally {
    await browser.close();
  }
}

interface Target {
  readonly address: string;
  readonly prepare: (context: BrowserContext) => Promise<void>;
}
interface FirstLoad {
  readonly cold: number;
  readonly warm: number;
  readonly bytes: number;
}

async function carry(context: BrowserContext, address: string, cookie: string): Promise<void> {
  const [name = '', ...value] = cookie.split('=');
  const url = address.replace('http:', 'https:');
  await context.addCookies([{ name, value: value.join('='), url, secure: true, httpOnly: true }]);
}

/** Opens a page twice in a fresh browser profile: with nothing stored, and again. */
async function open(browser: Browser, { address, prepare }: Target): Promise<FirstLoad> {
  const context = await newContext(browser);
  await prepare(context);
  const page = await context.newPage();
  const bytes = scriptBytesOf(page);
  const show = async () => {
    await page.goto(address);
    await page.getByRole('row').nth(1).waitFor();
  };
  const cold = await timed(show);
  await page.waitForLoadState('networkidle');
  const loaded = await bytes();
  const warm = await timed(show);
  await context.close();
  return { cold, warm, bytes: loaded };
}

/** Counts the scripts a page loads, gzip. */
function scriptBytesOf(page: Page): () => Promise<number> {
  const sizes = new Map<string, number>();
  const reading: Promise<void>[] = [];
  const size = async (answer: Response) => {
    sizes.set(answer.url(), gzipSync(await answer.body()).length);
  };
  page.on('response', (answer) => {
    // A cached or redirected answer has no body of its own.
    if (answer.status() === 200 && new URL(answer.url()).pathname.endsWith('.js')) reading.push(size(answer));
  });
  return async () => {
    await Promise.all(reading);
    return [...sizes.values()].reduce((sum, one) => sum + one, 0);
  };
}

/** The list as it stands, served as a page without any script. */
async function copyOf(browser: Browser, { address, prepare }: Target): Promise<StaticPage> {
  const context = await newContext(browser);
  await prepare(context);
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('row').nth(1).waitFor();
  await page.waitForLoadState('networkidle');
  const html = await page.evaluate<string>(STILL);
  await context.close();
  return servePage(html);
}

/** Runs in the page: its markup without scripts, its styles written into it. */
const STILL = `(() => {
  const styles = [...document.styleSheets].map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('\\n'));
  const copy = document.documentElement.cloneNode(true);
  for (const one of copy.querySelectorAll('script, link, style')) one.remove();
  copy.removeAttribute('data-early');
  const style = document.createElement('style');
  style.textContent = styles.join('\\n');
  copy.querySelector('head').append(style);
  return '<!doctype html>' + copy.outerHTML;
})()`;

function rowsOf(own: readonly FirstLoad[], plain: readonly FirstLoad[]): Row[] {
  const middle = (openings: readonly FirstLoad[], of: 'cold' | 'warm') =>
    median(openings.map((one) => one[of])) / 1_000;
  const against = (of: 'cold' | 'warm'): Row => ({
    what: `the same rows as a static page, ${of}: ours is so many times it`,
    measured: middle(own, of) / middle(plain, of),
    unit: '×',
    bar: 2,
    note: `static ${middle(plain, of).toFixed(3)} s`,
  });
  return [
    {
      what: 'list visible in the browser, cold, median of 5',
      measured: middle(own, 'cold'),
      unit: 's',
      bar: 0.7,
    },
    against('cold'),
    { what: 'the same, warm', measured: middle(own, 'warm'), unit: 's', bar: 0.3 },
    against('warm'),
    { what: 'script bytes for the list page, gzip', measured: (own[0]?.bytes ?? 0) / 1_000, unit: 'KB', bar: 200 },
  ];
}
