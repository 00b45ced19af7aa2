import { ROUTES } from '@qibu/contract';
import { expect, test } from 'vitest';
import { docsPage } from './page.ts';

test('every route stands on the page once, with its sentence', () => {
  const page = docsPage();
  for (const { id, summary } of ROUTES) {
    expect([id, page.split(`<article id="${id}"><h3>${summary}</h3>`).length]).toEqual([id, 2]);
  }
});
test('every link on the page leads somewhere', () => {
  const page = docsPage();
  const places = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.filter((id) => !places.has(id))).toEqual([]);
});
test('nothing is fetched and nothing runs: the page is text and its own styles', () =>
  expect(docsPage().match(/<script|<link|<img|\bsrc=|@import|url\(|\bon\w+="/g)).toBeNull());
