import { ROUTES } from '@qibu/contract';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { openapi } from './index.ts';

test('a public linter finds nothing against its recommended rules', async () => {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source: JSON.stringify(openapi()), config });
  expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});

test('every route is described: a sentence, a group, security and what it touches', () => {
  const paths = openapi()['paths'] as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(ROUTES.map(({ id }) => id).toSorted());
  for (const { summary, tags, security, ...touched } of operations) {
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(tags).toHaveLength(1);
    expect(security).toBeDefined();
    expect([...touched['x-reads'], ...touched['x-writes']].length).toBeGreaterThan(0);
  }
});
test('amounts are 64-bit integers and days are dates', () => {
  const { DealRow } = (openapi()['components'] as { schemas: Readonly<Record<string, unknown>> }).schemas;
  const { amountMinor, closesOn, openedOn } = (DealRow as { properties: Readonly<Record<string, unknown>> }).properties;
  expect(JSON.stringify(amountMinor)).toContain('"format":"int64"');
  for (const day of [closesOn, openedOn]) expect(JSON.stringify(day)).toContain('"format":"date"');
});
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly unknown[];
  readonly 'x-reads': readonly string[];
  readonly 'x-writes': readonly string[];
}

describe('a client generated from it', () => {
  let client: string;
  beforeAll(async () => {
    client = astToString(await openapiTS(JSON.stringify(openapi())));
  });

  test('knows every shape but the few that depend on the record or the message', () => {
    // Any header may come with an answer; the generator has no other word for that.
    const code = client
      .replaceAll('[name: string]: unknown;', '')
      .replaceAll(/\/\*.*?\*\//gs, '')
      .replaceAll(/"[^"]*"/g, '""');
    expect(code.match(/\S+ (unknown|any)\b/g)).toEqual(['Json: unknown']);
    const usesOf = (name: string) => client.split(`["schemas"]["${name}"]`).length - 1;
    // Changes of an audit row, overrides of parameters, an import's error, and of a problem its values and stored record.
    expect(usesOf('Json')).toBe(5);
  });
  test('reads a deal and writes a record', () => {
    const program = `
      import type { paths } from './client.ts';
      type Deal = paths['/deals/{id}']['get']['responses'][200]['content']['application/json'];
      type Body = NonNullable<paths['/deals/{id}/records']['post']['requestBody']>['content']['application/json'];
      export const verdictOf = (deal: Deal): 'first' | 'alternate' | 'reference' | 'unknown' =>
        deal.analysis.position.verdict;
      export const openCriteria = (deal: Deal): string[] =>
        deal.analysis.stage.gates.flatMap(({ criteria }) => criteria.filter(({ met }) => !met).map(({ slot }) => slot));
      export const budgetOf = (deal: Deal) => deal.analysis.held['sso.budget']?.basis === 'fact';
      export const heard: Body = { evidence: [{ kind: 'observation', quote: 'seen', happenedOn: '2026-01-05' }] };
    `;
    expect(complaintsOf(client, program)).toEqual([]);
  });
  test('refuses what the server would refuse', () => {
    const program = `
      import type { paths } from './client.ts';
      type Body = NonNullable<paths['/deals/{id}/stage']['post']['requestBody']>['content']['application/json'];
      export const body: Body = { to: 'target', happenedOn: 3 };
    `;
    expect(complaintsOf(client, program)).toEqual([expect.stringContaining('not assignable')]);
  });
});

/** What the compiler says to a program that uses the client. */
function complaintsOf(client: string, program: string): string[] {
  const files = new Map([
    ['/client.ts', client],
    ['/program.ts', program],
  ]);
  const options: ts.CompilerOptions = {
    strict: true,
    skipLibCheck: true,
    lib: ['lib.es2022.d.ts'],
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, target) =>
    files.has(name) ? ts.createSourceFile(name, files.get(name) ?? '', target) : getSourceFile.call(host, name, target);
  host.fileExists = (name) => files.has(name) || fileExists.call(host, name);
  host.readFile = (name) => files.get(name) ?? readFile.call(host, name);
  const found = ts.getPreEmitDiagnostics(ts.createProgram([...files.keys()], options, host));
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
