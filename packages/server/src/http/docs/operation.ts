import type { Description, Operation, Parameter } from './description.ts';
import { table, text } from './html.ts';
import { exampleOf, kindOf, type Shape } from './shape.ts';

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** One route: what it does, what it takes, what it answers, what can go wrong, and an example. */
export function operationHtml({ method, path, operation }: Entry, description: Description): string {
  const { operationId, summary, security } = operation;
  const [reads, writes] = [operation['x-reads'], operation['x-writes']];
  return [
    `<article id="${operationId}"><h3>${text(summary)}</h3>`,
    `<p><b class="method">${method}</b> <code>${text(path)}</code> <small>${operationId}</small></p>`,
    operation.description === undefined ? '' : `<p>${text(operation.description)}</p>`,
    `<p><small>${security.length === 0 ? 'Open to everyone.' : 'Needs a session.'}${listed(' Reads', reads)}${listed(' Writes', writes)}</small></p>`,
    parametersHtml(operation.parameters.map((one) => resolved(one, description))),
    bodyHtml(operation, description),
    replyHtml(operation, description),
    errorsHtml(operation),
    '</article>',
  ].join('');
}

const listed = (word: string, kinds: readonly string[]): string =>
  kinds.length === 0 ? '' : `${word}: ${kinds.join(', ')}.`;

const resolved = (parameter: Parameter, { components }: Description): Parameter =>
  parameter.$ref === undefined
    ? parameter
    : (components.parameters[parameter.$ref.split('/').at(-1) ?? ''] ?? parameter);

function parametersHtml(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(({ name, in: place, required, schema, description = '' }) => [
    `<code>${text(name)}</code>`,
    place,
    `${kindOf(schema)}${description === '' ? '' : `<br><small>${text(description)}</small>`}`,
    required ? 'yes' : '',
  ]);
  return `<h4>Parameters</h4>${table(['Name', 'In', 'Value', 'Required'], rows)}`;
}

function bodyHtml({ requestBody }: Operation, description: Description): string {
  const [media, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  if (media === undefined || content === undefined) return '';
  return `<h4>Body <small>${media}</small></h4>${fieldsHtml(content.schema)}${exampleHtml(content.schema, description)}`;
}

function fieldsHtml(shape: Shape): string {
  const { properties, required = [] } = shape;
  if (properties === undefined) return `<p>${kindOf(shape)}</p>`;
  const rows = Object.entries(properties).map(([name, inner]) => [
    `<code>${text(name)}</code>`,
    kindOf(inner),
    required.includes(name) ? 'yes' : '',
  ]);
  return table(['Field', 'Value', 'Required'], rows);
}

function replyHtml({ responses }: Operation, description: Description): string {
  const [media, content] = Object.entries(responses['200']?.content ?? {})[0] ?? [];
  if (media === undefined || content === undefined) return '';
  return `<h4>Reply <small>${media}</small></h4><p>${kindOf(content.schema)}</p>${exampleHtml(content.schema, description)}`;
}

const exampleHtml = (shape: Shape, { components }: Description): string =>
  `<details><summary>Example</summary><pre>${text(JSON.stringify(exampleOf(shape, components.schemas), null, 2))}</pre></details>`;

function errorsHtml({ responses }: Operation): string {
  const rows = Object.entries(responses)
    .filter(([status]) => status !== '200')
    .map(([status, { description }]) => [status, text(description)]);
  return `<details><summary>Errors</summary>${table(['Status', 'Codes'], rows)}</details>`;
}
