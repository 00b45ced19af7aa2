import { lookUp } from '@qibu/phrases';
import type { Description, Operation, Parameter } from './description.ts';
import { table, text } from './html.ts';
import { exampleOf, kindOf, type Shape } from './shape.ts';
import { around, type DocsWords, errorText, kindNames, placeName, saidOf } from './words.ts';

export interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}
/** Where the page reads from, and in whose words. */
export interface Docs {
  readonly description: Description;
  readonly words: DocsWords;
}

/** One route: what it does, what it takes, what it answers, what can go wrong, and an example. */
export function operationHtml({ method, path, operation }: Entry, docs: Docs): string {
  const { summary, description } = saidOf(operation, docs.words);
  const { operationId } = operation;
  return [
    `<article id="${operationId}"><h3>${text(summary)}</h3>`,
    `<p><b class="method">${method}</b> <code>${text(path)}</code> <small>${operationId}</small></p>`,
    description === undefined ? '' : `<p>${text(description)}</p>`,
    `<p><small>${touchedText(operation, docs.words)}</small></p>`,
    parametersHtml(operation, docs),
    bodyHtml(operation, docs),
    replyHtml(operation, docs),
    errorsHtml(operation, docs.words),
    '</article>',
  ].join('');
}

/** Who may call it, and what it reads and changes. */
function touchedText(operation: Operation, words: DocsWords): string {
  const { open, session, reads, writes } = words.api;
  const said = (phrase: string, kinds: readonly string[]) =>
    kinds.length === 0 ? [] : [around(phrase, { kinds: kindNames(words, kinds) })];
  return [
    operation.security.length === 0 ? open : session,
    ...said(reads, operation['x-reads']),
    ...said(writes, operation['x-writes']),
  ].join(' ');
}

const resolved = (parameter: Parameter, { components }: Description): Parameter =>
  parameter.$ref === undefined
    ? parameter
    : (components.parameters[parameter.$ref.split('/').at(-1) ?? ''] ?? parameter);

function parametersHtml({ parameters }: Operation, { description, words }: Docs): string {
  if (parameters.length === 0) return '';
  const { api } = words;
  const { heads } = api;
  const rows = parameters.map((one) => {
    const { name, in: place, required, schema, description: about = '' } = resolved(one, description);
    const said = lookUp(api.headers, name, about);
    return [
      `<code>${text(name)}</code>`,
      placeName(words, place),
      `${kindOf(schema, words)}${said === '' ? '' : `<br><small>${text(said)}</small>`}`,
      required ? api.yes : '',
    ];
  });
  return `<h4>${api.parameters}</h4>${table([heads.name, heads.place, heads.value, heads.required], rows)}`;
}

function bodyHtml({ requestBody }: Operation, docs: Docs): string {
  const [media, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  if (media === undefined || content === undefined) return '';
  const { schema } = content;
  return `<h4>${docs.words.api.body} <small>${media}</small></h4>${fieldsHtml(schema, docs.words)}${exampleHtml(schema, docs)}`;
}

function fieldsHtml(shape: Shape, words: DocsWords): string {
  const { properties, required = [] } = shape;
  if (properties === undefined) return `<p>${kindOf(shape, words)}</p>`;
  const { heads, yes } = words.api;
  const rows = Object.entries(properties).map(([name, inner]) => [
    `<code>${text(name)}</code>`,
    kindOf(inner, words),
    required.includes(name) ? yes : '',
  ]);
  return table([heads.field, heads.value, heads.required], rows);
}

function replyHtml({ responses }: Operation, docs: Docs): string {
  const [media, content] = Object.entries(responses['200']?.content ?? {})[0] ?? [];
  if (media === undefined || content === undefined) return '';
  const { words } = docs;
  return `<h4>${words.api.reply} <small>${media}</small></h4><p>${kindOf(content.schema, words)}</p>${exampleHtml(content.schema, docs)}`;
}

const exampleHtml = (shape: Shape, { description: { components }, words }: Docs): string =>
  `<details><summary>${words.api.example}</summary><pre>${text(JSON.stringify(exampleOf(shape, components.schemas), null, 2))}</pre></details>`;

const CODES = /`([^`]+)`/g;

/** The codes a route may answer with, each with its sentence. */
function errorsHtml({ responses }: Operation, words: DocsWords): string {
  const { heads, errors } = words.api;
  const rows = Object.entries(responses)
    .filter(([status]) => status !== '200')
    .flatMap(([status, { description }]) =>
      [...description.matchAll(CODES)].map(([, code = '']) => [
        status,
        `<code>${text(code)}</code>`,
        text(errorText(words, code)),
      ]),
    );
  return `<details><summary>${errors}</summary>${table([heads.status, heads.name, heads.meaning], rows)}</details>`;
}
