import type { Plugin } from 'vite';

/** Fails the build when two files need each other at their start: one of them would run before the other is ready. */
export function oneWayChunks(): Plugin {
  return {
    name: 'one-way-chunks',
    apply: 'build',
    generateBundle(_options, bundle) {
      const importsOf = (name: string): readonly string[] => {
        const file = bundle[name];
        return file?.type === 'chunk' ? file.imports : [];
      };
      for (const name of Object.keys(bundle))
        if (reached(importsOf(name), importsOf).has(name)) this.error(`${name} needs itself through what it imports`);
    },
  };
}

function reached(from: readonly string[], importsOf: (name: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...importsOf(name));
  }
  return seen;
}
