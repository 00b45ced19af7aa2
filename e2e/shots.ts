// Screenshots of every page of the sample, both languages, phone and desk, light and dark, into e2e/shots (not in git).
// Run: node e2e/shots.ts [filter]
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { DESK, newContext, openBrowser, PHONE, signIn } from './browser.ts';
import { pagesOf } from './pages.ts';
import { startServer } from './server.ts';

const folder = fileURLToPath(new URL('shots', import.meta.url));
const only = process.argv[2] ?? '';
mkdirSync(folder, { recursive: true });
const server = await startServer({ sample: true });
const browser = await openBrowser();
try {
  for (const locale of ['zh-CN', 'en'] as const) {
    for (const [size, viewport] of [
      ['desk', DESK],
      ['phone', PHONE],
    ] as const) {
      for (const scheme of ['light', 'dark'] as const) {
        const context = await newContext(browser, { viewport, scheme, locale });
        if (server.signIn) await signIn(context, server.address, server.signIn);
        await context.request.patch(`${server.address}/api/v1/me`, { data: { locale } });
        await shoot(context, `${locale}-${size}-${scheme}`);
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  await server.stop();
}

async function shoot(context: BrowserContext, look: string): Promise<void> {
  const page = await context.newPage();
  for (const { name, path } of await pagesOf(context, server.address)) {
    if (!`${name}-${look}`.includes(only)) continue;
    await page.goto(server.address + path, { waitUntil: 'networkidle' });
    await page.screenshot({ path: `${folder}/${name}-${look}.png`, fullPage: look.includes('phone') });
  }
}
