import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Import and export statements, dynamic imports, and imports for their effect alone; comments are left out.
const STATEMENT = /^[ \t]*(?:import|export)\b([^'"`;=]*?)\bfrom\s*['"]([^'"\s]+)['"]/gm;
const CALL = /\bimport\(\s*['"]([^'"\s]+)['"]\s*\)/g;
const EFFECT = /^[ \t]*import\s*['"]([^'"\s]+)['"]/gm;

/** Every import of a source text: `{ specifier, kind }`, where kind is `type`, `value` or `lazy`. */
export function importsOf(text) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [
    ...[...code.matchAll(STATEMENT)].map(([, names, specifier]) => ({ specifier, kind: kindOf(names) })),
    ...[...code.matchAll(CALL)].map(([, specifier]) => ({ specifier, kind: 'lazy' })),
    ...[...code.matchAll(EFFECT)].map(([, specifier]) => ({ specifier, kind: 'value' })),
  ];
}

/** `import type …` and `import { type A, type B }` leave nothing at run time. */
function kindOf(names) {
  if (/^\s*type\b/.test(names)) return 'type';
  const listed = /\{([^}]*)\}/.exec(names)?.[1];
  const isBare = listed !== undefined && names.replace(/\{[^}]*\}/, '').trim() === '';
  const parts = (listed ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return isBare && parts.length > 0 && parts.every((name) => name.startsWith('type ')) ? 'type' : 'value';
}

/** Source files below a folder, built and downloaded ones left out. */
export function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|dist.*|shots|out)$/.test(entry.name) ? [] : filesUnder(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : [];
  });
}

export const readSource = (file) => readFileSync(file, 'utf8');
export const isTest = (file) => /\.test\.tsx?$|test-[^/]*\.ts$|\/(test|testing|trial)\//.test(file);
