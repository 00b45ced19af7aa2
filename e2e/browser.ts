import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The machine's own Chromium; `npm test` sees to it that there is one. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ARGS });

export const DESK = { width: 1280, height: 800 } as const;
export const PHONE = { width: 390, height: 844 } as const;

export interface Look {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly scheme?: 'light' | 'dark';
  readonly locale?: 'zh-CN' | 'en';
}

export const newContext = (browser: Browser, { viewport = DESK, scheme = 'light', locale = 'zh-CN' }: Look = {}) =>
  browser.newContext({ viewport, colorScheme: scheme, locale, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });

/** Signs in through the interface's own route; the cookie stays in the context. */
export async function signIn(
  context: BrowserContext,
  address: string,
  who: { login: string; password: string },
): Promise<void> {
  const answer = await context.request.post(`${address}/api/v1/session`, { data: who });
  if (!answer.ok()) throw new Error(`sign-in failed: ${await answer.text()}`);
}

/** Everything a page complains about: errors thrown, errors logged, requests that failed with 5xx. */
export function complaintsOf(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (400|401|403|404|409|412|413|415|422|428|429)/.test(message.text()))
      heard.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) heard.push(`${response.status()} ${response.url()}`);
  });
  return heard;
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/**
 * Violations of WCAG A and AA that axe finds, as readable lines. Contrast is much the slowest of them and asks only about
 * colours, so that each part can be asked for by itself.
 */
export async function axeComplaints(page: Page, part: 'all' | 'contrast' | 'structure' = 'all'): Promise<string[]> {
  // Bringing axe into a page takes longer than running it: once for each document is enough.
  const isThere = await page.evaluate<boolean>("typeof window.axe === 'object'");
  // One document without frames: axe may run in it directly.
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: '/* there already */' }) }).setLegacyMode();
  const rules =
    part === 'contrast' ? { runOnly: ['color-contrast'] } : { runOnly: { type: 'tag' as const, values: WCAG } };
  const without = part === 'structure' ? { rules: { 'color-contrast': { enabled: false } } } : {};
  const { violations } = await axe.options({ ...rules, ...without, resultTypes: ['violations'] }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** Gives the window another size; returns once the page has been laid out in it. */
export async function resize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  // The browser tells the page of the new width in the next frame; what the page draws for it is laid out in the one after.
  await page.evaluate('new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut)))');
}

/** How far the page is wider than the window: sideways scrolling nobody asked for. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)');
