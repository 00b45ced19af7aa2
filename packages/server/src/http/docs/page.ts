import type { Language } from '@qibu/phrases';
import { lookUp } from '@qibu/phrases';
import { openapi } from '../openapi/index.ts';
import type { Description } from './description.ts';
import { table, text } from './html.ts';
import { type Docs, type Entry, operationHtml } from './operation.ts';
import { kindOf, type Shape } from './shape.ts';
import { STYLE } from './style.ts';
import { type DocsWords, saidOf, wordsIn } from './words.ts';

const made = new Map<Language, string>();

/** The description of the API as a page to read, in the reader's language; made from the same table on first use. */
export function docsPage(language: Language): string {
  const page =
    made.get(language) ?? pageOf({ description: openapi() as unknown as Description, words: wordsIn(language) });
  made.set(language, page);
  return page;
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly entries: readonly Entry[];
}

/** Routes by the groups people read them in. */
function groupsOf({ description, words }: Docs): readonly Group[] {
  const entries = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Entry => ({ method: method.toUpperCase(), path, operation })),
  );
  return description.tags.map(({ name: id, description: about }) => ({
    ...lookUp(words.api.groups, id, { name: id, about }),
    id,
    entries: entries.filter(({ operation }) => operation.tags.includes(id)),
  }));
}

function pageOf(docs: Docs): string {
  const { description, words } = docs;
  const { api, language } = words;
  const groups = groupsOf(docs);
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${api.title}</title><style>${STYLE}</style><script src="/api/docs/search.js" defer></script></head><body>`,
    navHtml(groups, words),
    `<main><h1>${api.title}</h1><p>${text(api.lead)}</p>`,
    `<p>${api.forPrograms} <a href="/api/openapi.json">openapi.json</a> (OpenAPI ${description.openapi})<br>${api.base} <code>${description.servers[0]?.url ?? ''}</code></p>`,
    ...groups.map((group) => sectionHtml(group, docs)),
    shapesHtml(docs),
    '</main></body></html>',
  ].join('');
}

const navHtml = (groups: readonly Group[], words: DocsWords): string =>
  [
    `<nav aria-label="${words.api.contents}"><input type="search" id="page-search" aria-label="${words.api.search}" placeholder="${words.api.search}">`,
    `<p id="page-nothing" role="status" hidden>${words.api.nothing}</p>`,
    ...groups.map(
      ({ id, name, entries }) =>
        `<details open><summary>${name}</summary><ul><li><a href="#group-${id}">${name}</a></li>${entries
          .map((entry) => linkHtml(entry, words))
          .join('')}</ul></details>`,
    ),
    `<a href="#shapes">${words.api.shapes}</a></nav>`,
  ].join('');

/** A line of a list needs no full stop. */
const withoutStop = (sentence: string): string => sentence.replace(/[.。]$/, '');

/** A line of the contents; `data-find` holds what it is found by. */
function linkHtml({ method, path, operation }: Entry, words: DocsWords): string {
  const { summary } = saidOf(operation, words);
  const { operationId } = operation;
  const found = [summary, operation.summary, method, path, operationId].join(' ').toLowerCase();
  return `<li data-find="${text(found)}"><a href="#${operationId}">${text(withoutStop(summary))}</a> <small>${method}</small></li>`;
}

const sectionHtml = ({ id, name, about, entries }: Group, docs: Docs): string =>
  `<section id="group-${id}"><h2>${name}</h2><p>${text(about)}</p>${entries
    .map((entry) => operationHtml(entry, docs))
    .join('')}</section>`;

/** The named shapes that bodies and replies are made of. */
const shapesHtml = ({ description: { components }, words }: Docs): string =>
  `<section id="shapes"><h2>${words.api.shapes}</h2><p>${words.api.shapesAbout}</p>${Object.entries(components.schemas)
    .map(([name, shape]) => `<article id="shape-${name}"><h3>${name}</h3>${shapeHtml(shape, words)}</article>`)
    .join('')}</section>`;

function shapeHtml(shape: Shape, words: DocsWords): string {
  if (shape.properties === undefined) return `<p>${kindOf(shape, words)}</p>`;
  const { heads } = words.api;
  const rows = Object.entries(shape.properties).map(([name, inner]) => [
    `<code>${text(name)}</code>`,
    kindOf(inner, words),
  ]);
  return table([heads.field, heads.value], rows);
}
