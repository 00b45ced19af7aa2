import { ROUTES } from '@qibu/contract';
import { dictionaries } from '@qibu/phrases';
import { apiRoutes } from '@qibu/phrases/zh-CN/api-routes';
import { describe, expect, test } from 'vitest';
import { docsPage } from './page.ts';

test('every route has its sentence in Chinese, and no sentence is without a route', () =>
  expect([...apiRoutes.keys()].toSorted()).toEqual(ROUTES.map(({ id }) => id).toSorted()));

describe.each(['zh-CN', 'en'] as const)('the page in %s', (language) => {
  const page = docsPage(language);
  const { api } = dictionaries[language];
  const said = (id: string, english: string) => (language === 'en' ? english : apiRoutes.get(id)?.summary);

  test('every route stands on the page once, with its sentence', () => {
    for (const { id, summary } of ROUTES) {
      expect([id, page.split(`<article id="${id}"><h3>${said(id, summary)}</h3>`).length]).toEqual([id, 2]);
    }
  });
  test('the contents are grouped and worded for people: no operation ids', () => {
    const contents = page.slice(page.indexOf('<nav'), page.indexOf('</nav>'));
    for (const { name } of Object.values(api.groups)) expect(contents).toContain(`<summary>${name}</summary>`);
    const shown = contents.replaceAll(/<[^>]*>/g, ' ');
    expect(ROUTES.map(({ id }) => id).filter((id) => id.includes('.') && shown.includes(id))).toEqual([]);
  });
  test('every link on the page leads somewhere, and to one place only', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const places = new Set(ids);
    expect(ids).toHaveLength(places.size);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !places.has(id))).toEqual([]);
  });
  test('it says which language it is in, and every error in a sentence without holes', () => {
    expect(page).toContain(`<html lang="${language}">`);
    expect(page.match(/\{\{|\}\}/g)).toBeNull();
  });
  test('only its own search is fetched and runs', () => {
    expect([...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<script src="/api/docs/search.js" defer>',
    ]);
    expect(page.match(/<link|<img|@import|url\(|\bon\w+="/g)).toBeNull();
  });
});

test('the Chinese page has no English sentence but codes and names of fields', () => {
  const prose = docsPage('zh-CN').replaceAll(/<(code|pre|small|style|script)\b[\s\S]*?<\/\1>/g, '');
  const heads = [...prose.matchAll(/<(?:h3|h4|th|summary|p)\b[^>]*>([^<]*[a-z]{3} [a-z]{3}[^<]*)</g)];
  expect(heads.map(([, words]) => words)).toEqual([]);
});
