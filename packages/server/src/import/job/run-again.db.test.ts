import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../db/id.ts';
import { newWorld, NOON, type World } from '../../testing/world.ts';
import { loadKnown } from '../known.ts';
import { analyse } from './analyse.ts';
import { storedPath } from './folder.ts';
import { checkImport, type Progress, runImport } from './run.ts';

const TEXT = '商机编号,客户名称,项目名称,阶段,金额(元)\nR1,甲公司,一期,目标,5\nR1,甲公司,二期,目标,6\n';
let world: World;
let admin: string;
const home = mkdtempSync(join(tmpdir(), 'qibu-run-'));
beforeAll(async () => {
  world = await newWorld();
  admin = await world.user({ admin: true });
});

/** An import that a worker has just taken. */
async function taken() {
  const importId = newId();
  const path = storedPath(home, importId, '1.bin');
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, TEXT);
  const files = [{ name: 'd.csv', stored: '1.bin', bytes: TEXT.length, sha256: '', encoding: null }];
  const place = { home, importId, files };
  const known = await world.as(admin, loadKnown);
  const { mapping } = await analyse(place, { known: known, given: null, findLike: async () => new Map() });
  await world.db
    .insertInto('import_job')
    .values({
      workspace_id: world.workspaceId,
      id: importId,
      created_by: admin,
      state: 'running',
      files: JSON.stringify(files),
      mapping: JSON.stringify(mapping),
      result: '{}',
      created_at: NOON,
      started_at: NOON,
      heartbeat_at: NOON,
    })
    .execute();
  return { importId, run: { db: world.db, actor: await world.actor(admin), place, mapping } };
}
const quiet: Progress = async () => {};
const deals = async () => {
  const found = world.db.selectFrom('deal').where('workspace_id', '=', world.workspaceId).select('import_key');
  return (await found.execute()).map(({ import_key }) => import_key);
};

describe('a run', () => {
  test.each(['matching', 'saving', 'finishing'])(
    'that PostgreSQL ended while %s, for another waited for it, is run again whole',
    async (at) => {
      const { run } = await taken();
      await world.db.deleteFrom('deal').where('workspace_id', '=', world.workspaceId).execute();
      let ended = false;
      const progress: Progress = async (phase) => {
        if (phase !== at || ended) return;
        ended = true;
        throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      };
      const { counts } = await runImport(run, NOON, progress);
      expect([ended, await deals()]).toEqual([true, ['R1']]);
      expect(counts.find(({ kind }) => kind === 'deals')).toMatchObject({ read: 2, refused: 1 });
    },
  );

  test('found by a dry run to do so much does so much', async () => {
    const { run } = await taken();
    await world.db.deleteFrom('deal').where('workspace_id', '=', world.workspaceId).execute();
    const checked = await checkImport(run);
    expect(await deals()).toEqual([]);
    expect(await runImport(run, NOON, quiet)).toEqual(checked);
  });

  test('whose lease is another’s by now writes nothing', async () => {
    const { run } = await taken();
    const before = await deals();
    await expect(runImport(run, new Date(NOON.getTime() - 1), quiet)).rejects.toThrow();
    expect(await deals()).toEqual(before);
  });

  test.each(['matching', 'saving', 'finishing'])('stopped while %s writes nothing', async (at) => {
    const { run } = await taken();
    await world.db.deleteFrom('deal').where('workspace_id', '=', world.workspaceId).execute();
    const stop: Progress = async (phase) => {
      if (phase === at) throw new Error('stopped');
    };
    await expect(runImport(run, NOON, stop)).rejects.toThrow('stopped');
    expect(await deals()).toEqual([]);
  });
});
