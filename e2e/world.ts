import { type Dictionary, dictionaries, fill } from '@qibu/phrases';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Ask, askFrom } from './ask.ts';
import { complaintsOf, type Look, newContext, openBrowser, signIn } from './browser.ts';
import { startOnCopy } from './copy.ts';
import { type RunningServer, startServer } from './server.ts';

/** The words of the interface: tests look for what a person reads, whatever it is worded as today. */
export const zh: Dictionary = dictionaries['zh-CN'];
export const en: Dictionary = dictionaries.en;
export { fill };

/** A running product and visitors to try it. */
export interface World {
  readonly server: RunningServer;
  /** A fresh browser profile with one page; signed in when the sample printed a sign-in, unless told otherwise. */
  visitor(look?: Look & { readonly signedIn?: boolean }): Promise<Visitor>;
  end(): Promise<void>;
}

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors thrown or logged by the page and failed requests, as they come. */
  readonly heard: readonly string[];
  /** Requests of the interface, typed by its contract. */
  readonly ask: Ask;
  /** Opens an address of the product. */
  go(path: string): Promise<void>;
}

interface WorldOptions {
  readonly sample?: boolean;
  /** Over its own PostgreSQL, as a person starts it, instead of a copy of a prepared database. */
  readonly bundled?: boolean;
}

/** The product in a process of its own, for one test file alone. */
export async function openWorld({ sample = false, bundled = false }: WorldOptions = {}): Promise<World> {
  const server = await (bundled ? startServer({ sample }) : startOnCopy({ sample }));
  const contexts: BrowserContext[] = [];
  return {
    server,
    async visitor({ signedIn = true, ...look } = {}) {
      const context = await newContext(await sharedBrowser(), look);
      contexts.push(context);
      if (signedIn && server.signIn !== null) await signIn(context, server.address, server.signIn);
      return visit(context, server.address);
    },
    async end() {
      for (const context of contexts) await context.close();
      await server.stop();
    },
  };
}

let browser: Promise<Browser> | undefined;
/** One browser for all files of this process; each visitor has a profile of their own in it. It ends with the process. */
const sharedBrowser = (): Promise<Browser> => (browser ??= openBrowser());

/** One page of a browser profile, listened to from its first request on. */
async function visit(context: BrowserContext, address: string): Promise<Visitor> {
  const page = await context.newPage();
  return {
    context,
    page,
    heard: complaintsOf(page),
    ask: askFrom(context, address),
    go: async (path) => void (await page.goto(path.startsWith('http') ? path : address + path)),
  };
}

const PATIENCE = 30_000;

/** Waits until it is visible. */
export const sees = (locator: Locator, timeout = PATIENCE): Promise<void> => locator.first().waitFor({ timeout });
/** Waits until it is not, or no longer, visible. */
export const missing = (locator: Locator): Promise<void> =>
  locator.first().waitFor({ state: 'hidden', timeout: PATIENCE });
/** `await eventually(() => …).toBe(…)`: asks again until it holds. */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: PATIENCE, interval: 100 });

/** Today as the product counts days: in the time zone of the workspace. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** A phrase as a pattern: every hole may hold anything. */
export function patternOf(phrase: string): RegExp {
  const escaped = phrase.split(/\{\{[^}]*\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.join('.+'));
}
