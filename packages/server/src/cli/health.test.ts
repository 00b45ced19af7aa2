import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { examineMachine } from './health.ts';

const folder = mkdtempSync(join(tmpdir(), 'qibu-health-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const found = (environment: NodeJS.ProcessEnv) =>
  new Map(examineMachine(environment).map((finding) => [finding.check, finding]));

test('Node is new enough, or this would not run', () =>
  expect(found({ DATABASE_URL: 'x' }).get('node')).toMatchObject({ well: true, found: process.versions.node }));

describe('the data folder', () => {
  test.each([
    [0o700, true],
    [0o711, true],
    [0o750, false],
    [0o755, false],
    [0o705, false],
    [0o722, false],
    [0o777, false],
  ])('of mode %o: closed to others, %s', (mode, well) => {
    const home = join(folder, mode.toString(8));
    mkdirSync(home);
    chmodSync(home, mode);
    const finding = found({ QIBU_HOME: home }).get('data folder');
    expect(finding).toMatchObject({ well, found: home });
    if (!well) expect(finding?.advice).toContain(`chmod go-rw ${home}`);
  });

  test('that is not there yet is nothing to worry about', () => {
    const checks = found({ QIBU_HOME: join(folder, 'none') });
    expect(checks.get('data folder')).toMatchObject({
      well: true,
      found: expect.stringContaining('does not exist yet'),
    });
    expect(checks.has('disk')).toBe(false);
  });

  test('is not looked at where the database is elsewhere', () =>
    expect([...found({ DATABASE_URL: 'postgres://elsewhere/deals', QIBU_HOME: folder }).keys()]).toEqual(['node']));

  test('comes with how much room is left', () =>
    expect(found({ QIBU_HOME: folder }).get('disk')?.found).toMatch(/^\d+\.\d GiB free$/));
});
