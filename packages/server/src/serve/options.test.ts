import { availableParallelism } from 'node:os';
import { describe, expect, test } from 'vitest';
import { PlainError } from '../postgres/index.ts';
import { readServeOptions } from './options.ts';

const read = (env: NodeJS.ProcessEnv = {}, ...args: readonly string[]) => readServeOptions(args, env);
const refusal = (env: NodeJS.ProcessEnv, ...args: readonly string[]): string => {
  try {
    read(env, ...args);
  } catch (error) {
    expect(error).toBeInstanceOf(PlainError);
    return error instanceof Error ? error.message : '';
  }
  return 'accepted';
};

test('without a word the server listens on this machine alone, in one process', () =>
  expect(read()).toEqual({ host: '127.0.0.1', port: 7070, sample: false, workers: 1, trustProxy: null }));

test('a variable that is set to nothing is one that is not set', () =>
  expect(read({ PORT: '', HOST: '', QIBU_WORKERS: '', QIBU_TRUST_PROXY: '' })).toEqual(read()));

test('the sample is loaded when asked for', () => expect(read({}, '--sample').sample).toBe(true));

describe('words on the command line', () => {
  test.each(['--smaple', '-s', 'sample', '--port=80', '--help'])('%s is refused by name', (word) => {
    expect(refusal({}, '--sample', word)).toContain(word);
    expect(refusal({}, word)).toContain('--sample');
  });
});

describe('the port', () => {
  test.each([
    ['0', 0],
    ['80', 80],
    ['7070', 7070],
    ['65535', 65_535],
    ['00080', 80],
  ])('%s is taken', (text, port) => expect(read({ PORT: text }).port).toBe(port));

  test.each(['65536', '99999', '-1', '80.5', '0x50', '1e3', ' 80', '80 ', 'http', '８０'])('%j is refused', (text) =>
    expect(refusal({ PORT: text })).toContain(`not "${text}"`),
  );
});

describe('the processes', () => {
  test.each([
    ['1', 1],
    ['2', 2],
    ['16', 16],
  ])('%s is taken', (text, workers) => expect(read({ QIBU_WORKERS: text }).workers).toBe(workers));

  test('as many as there are cores, but no more than the database serves', () =>
    expect(read({ QIBU_WORKERS: 'cores' }).workers).toBe(Math.min(availableParallelism(), 16)));

  test.each(['0', '17', '-2', '1.5', 'two', 'core', 'NaN', 'Infinity'])('%s is refused', (text) =>
    expect(refusal({ QIBU_WORKERS: text })).toContain(`not "${text}"`),
  );
});

describe('the proxies in front', () => {
  test.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::1', '::1'],
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['2001:db8::/32', '2001:db8::/32'],
    ['loopback', 'loopback'],
    ['linklocal, uniquelocal', 'linklocal,uniquelocal'],
    [' 10.1.2.3 , 10.1.2.4 ', '10.1.2.3,10.1.2.4'],
    ['10.1.2.3,', '10.1.2.3'],
    [' , ', null],
  ])('%j is taken', (text, proxies) => expect(read({ QIBU_TRUST_PROXY: text }).trustProxy).toBe(proxies));

  test.each([
    ['true', 'true'],
    ['proxy.example.com', 'proxy.example.com'],
    ['10.0.0.256', '10.0.0.256'],
    ['10.0.0.1;10.0.0.2', '10.0.0.1;10.0.0.2'],
    ['10.0.0.1, nonsense', 'nonsense'],
    ['10.0.0.0/33', '10.0.0.0/33'],
    ['10.0.0.0/-1', '10.0.0.0/-1'],
    ['10.0.0.0/', '10.0.0.0/'],
    ['10.0.0.0/8/8', '10.0.0.0/8/8'],
    ['10.0.0.0/abc', '10.0.0.0/abc'],
    ['2001:db8::/129', '2001:db8::/129'],
    ['*', '*'],
  ])('%j is refused by its name', (text, wrong) =>
    expect(refusal({ QIBU_TRUST_PROXY: text })).toContain(`not "${wrong}"`),
  );
});
