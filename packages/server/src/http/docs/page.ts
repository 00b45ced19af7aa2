import { openapi } from '../openapi/index.ts';
import { table, tag, text } from './html.ts';
import { operationHtml } from './operation.ts';
import { kindOf, type Shape } from './shape.ts';
import { STYLE } from './style.ts';
import type { Description, Operation } from './description.ts';

let made: string | null = null;

/** The description of the API as a page to read, made from the same table on first use. */
export function docsPage(): string {
  made ??= pageOf(openapi() as unknown as Description);
  return made;
}

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export function pageOf(description: Description): string {
  const entries = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Entry => ({ method: method.toUpperCase(), path, operation })),
  );
  const groups = description.tags.map((group) => ({
    ...group,
    entries: entries.filter(({ operation }) => operation.tags.includes(group.name)),
  }));
  const contents = groups.map(
    ({ name, entries: own }) =>
      `<details open><summary><a href="#group-${name}">${name}</a></summary><ul>${own
        .map(
          ({ method, operation: { operationId } }) =>
            `<li><a href="#${operationId}">${operationId}</a> <small>${method}</small></li>`,
        )
        .join('')}</ul></details>`,
  );
  const sections = groups.map(
    ({ name, description: about, entries: own }) =>
      `<section id="group-${name}"><h2>${name}</h2><p>${text(about)}</p>${own
        .map((entry) => operationHtml(entry, description))
        .join('')}</section>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${description.info.title} API</title><style>${STYLE}</style></head><body><nav aria-label="Routes">${contents.join('')}<a href="#shapes">Shapes</a></nav><main><h1>${description.info.title} API</h1><p>${text(description.info.description)}</p><p>For programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI ${description.openapi}). Every path begins with <code>${description.servers[0]?.url ?? ''}</code>.</p>${sections.join('')}${shapesHtml(description)}</main></body></html>`;
}

/** The named shapes that bodies and replies are made of. */
const shapesHtml = ({ components }: Description): string =>
  tag(
    'section',
    `<h2>Shapes</h2>${Object.entries(components.schemas)
      .map(([name, shape]) => `<article id="shape-${name}"><h3>${name}</h3>${shapeHtml(shape)}</article>`)
      .join('')}`,
    'id="shapes"',
  );

export function shapeHtml(shape: Shape): string {
  if (shape.properties === undefined) return `<p>${kindOf(shape)}</p>`;
  const rows = Object.entries(shape.properties).map(([name, inner]) => [`<code>${text(name)}</code>`, kindOf(inner)]);
  return table(['Field', 'Value'], rows);
}
