import type { Plugin } from 'vite';

const NAME = '@qibu/contract';
const RESOLVED = '\0qibu-contract';

interface RouteLike {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly ifMatch: boolean;
  readonly idempotent: boolean;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}
const isRoute = (value: unknown): value is RouteLike =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;
/** Constants such as LIMITS and the vocabularies; schemas hold functions and are left out. */
const isConstant = (value: unknown): boolean =>
  typeof value !== 'function' && (Array.isArray(value) ? !value.some(isRoute) : !isSchema(value));
const isSchema = (value: unknown): boolean => typeof value === 'object' && value !== null && '_zod' in value;

function lineOf(name: string, value: unknown): string {
  if (isRoute(value)) {
    const { id, method, path, ifMatch, idempotent, reads, writes } = value;
    return `export const ${name} = /*#__PURE__*/ Object.freeze(${JSON.stringify({ id, method, path, ifMatch, idempotent, reads, writes })});`;
  }
  return isConstant(value) ? `export const ${name} = ${JSON.stringify(value)};` : '';
}

/**
 * Gives the browser the contract without its schemas: routes shrink to method, path and kinds of records, constants stay, types are full.
 * The server checks every request; carrying the validator here would cost tens of kilobytes and say nothing new.
 */
export function contractWithoutSchemas(): Plugin {
  return {
    name: 'contract-without-schemas',
    enforce: 'pre',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      const contract: Record<string, unknown> = await import(NAME);
      return Object.entries(contract)
        .map(([name, value]) => lineOf(name, value))
        .join('\n');
    },
  };
}
