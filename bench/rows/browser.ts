import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { newContext, openBrowser } from '../../e2e/browser.ts';
import { median, type Row, timed } from '../row.ts';
import type { Stage } from '../stage.ts';

/** The list of deals in a real browser: bytes of script, and the time until a row can be read. */
export async function browserRows(stage: Stage): Promise<Row[]> {
  const { cookie } = await stage.admin();
  const { address } = stage.server();
  const browser = await openBrowser();
  try {
    const cold: number[] = [];
    const warm: number[] = [];
    let bytes = 0;
    for (let at = 0; at < 5; at += 1) {
      const context = await newContext(browser);
      const [name = '', ...value] = cookie.split('=');
      await context.addCookies([
        { name, value: value.join('='), url: address.replace('http:', 'https:'), secure: true, httpOnly: true },
      ]);
      const page = await context.newPage();
      const scripts = new Map<string, number>();
      const sized: Promise<void>[] = [];
      page.on('response', (answer) => {
        // A cached or redirected answer has no body of its own.
        if (answer.status() === 200 && new URL(answer.url()).pathname.endsWith('.js'))
          sized.push(sizeInto(scripts, answer));
      });
      const open = async () => {
        await page.goto(`${address}/deals`);
        await page.getByRole('row').nth(1).waitFor();
      };
      cold.push(await timed(open));
      await page.waitForLoadState('networkidle');
      await Promise.all(sized);
      bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
      warm.push(await timed(open));
      await context.close();
    }
    return [
      { what: 'list visible in the browser, cold, median of 5', measured: median(cold) / 1_000, unit: 's', bar: 0.7 },
      { what: 'the same, warm', measured: median(warm) / 1_000, unit: 's', bar: 0.3 },
      { what: 'script bytes for the list page, gzip', measured: bytes / 1_000, unit: 'KB', bar: 250 },
    ];
  } finally {
    await browser.close();
  }
}

async function sizeInto(scripts: Map<string, number>, answer: Response): Promise<void> {
  scripts.set(answer.url(), gzipSync(await answer.body()).length);
}
