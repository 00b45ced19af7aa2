import { relative, resolve } from 'node:path';
import { inRoot, ROOT } from '../bootstrap/places.mjs';
import { filesUnder, importsOf, readSource } from './imports.mjs';

const PARTS = [
  'packages/core',
  'packages/contract',
  'packages/phrases',
  'packages/server',
  'packages/web',
  'cases',
  'bench',
  'e2e',
  'scripts',
];

/** Every circle of imports, those of types included; a dynamic import may lead back, for it runs later. */
export function importCircles() {
  const files = PARTS.flatMap((part) => filesUnder(inRoot(part)));
  const graph = new Map(files.map((file) => [file, neighbours(file)]));
  return circlesIn(graph).map((circle) => {
    const names = circle.map((file) => relative(ROOT, file));
    return `a circle of imports: ${names.join(' ↔ ')}: move what they share to a file of its own`;
  });
}

const neighbours = (file) =>
  importsOf(readSource(file))
    .filter(({ specifier, kind }) => specifier.startsWith('.') && kind !== 'lazy')
    .map(({ specifier }) => resolve(file, '..', specifier));

/** Strongly connected parts of more than one file (Tarjan). */
export function circlesIn(graph) {
  const state = { at: 0, order: new Map(), low: new Map(), stack: [], found: [] };
  for (const node of graph.keys()) if (!state.order.has(node)) visit(graph, node, state);
  return state.found;
}

function visit(graph, node, state) {
  const { order, low, stack } = state;
  order.set(node, state.at);
  low.set(node, state.at);
  state.at += 1;
  stack.push(node);
  for (const next of graph.get(node) ?? []) {
    if (!graph.has(next)) continue;
    if (!order.has(next)) {
      visit(graph, next, state);
      low.set(node, Math.min(low.get(node), low.get(next)));
    } else if (stack.includes(next)) low.set(node, Math.min(low.get(node), order.get(next)));
  }
  if (low.get(node) !== order.get(node)) return;
  const part = stack.splice(stack.indexOf(node));
  if (part.length > 1) state.found.push(part);
}
