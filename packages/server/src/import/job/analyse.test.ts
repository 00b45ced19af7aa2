import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testFolder } from '../testing/files.ts';
import { KNOWN } from '../testing/table.ts';
import { analyse, type Place, readAll } from './analyse.ts';
import { storedPath } from './folder.ts';

const home = testFolder();
let imports = 0;

type NamedBytes = readonly [name: string, bytes: string | Uint8Array];

/** Stores files as an upload does. */
function placed(...files: readonly NamedBytes[]): Place {
  const importId = `import-${++imports}`;
  const stored = files.map(([name, bytes], at) => {
    const path = storedPath(home, importId, `${at + 1}.bin`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return { name, stored: `${at + 1}.bin`, bytes: bytes.length, sha256: '', encoding: null };
  });
  return { home, importId, files: stored };
}
const found = async (...files: readonly NamedBytes[]) =>
  analyse(placed(...files), { known: KNOWN, given: null, findLike: async () => new Map() });
const HEAD = '客户名称,项目名称,阶段,金额(万元)';

describe('what files hold', () => {
  test('is shown table by table, with the first rows and what they become', async () => {
    const { files, questions } = await found(['漏斗.csv', `${HEAD}\n甲公司,一期,立项,1.5\n乙公司,二期,谈判,许多\n`]);
    expect(questions).toEqual([]);
    expect(files).toMatchObject([
      {
        name: '漏斗.csv',
        sheet: null,
        kind: 'deals',
        encoding: 'utf-8',
        rows: 2,
        preview: [
          { row: 2, becomes: { account: '甲公司', name: '一期', stage: 'set-up', amount: '15000.00' } },
          { row: 3, becomes: { stage: 'negotiation', amount: '! value.money' } },
        ],
      },
    ]);
  });

  test('is previewed by five rows, and sampled by three different cells of each column', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => `客户${at % 2 === 0 ? '甲' : at},项目${at},立项,1`);
    const [file] = (await found(['d.csv', `${HEAD}\n${rows.join('\n')}\n`])).files;
    expect([file?.rows, file?.preview.length]).toEqual([50, 5]);
    expect(file?.columns.map(({ samples }) => samples.length)).toEqual([3, 3, 1, 1]);
    expect(file?.columns[0]?.samples).toEqual(['客户甲', '客户1', '客户3']);
  });

  test('is cut to what a page can show, however long a cell is', async () => {
    const [file] = (await found(['d.csv', `${HEAD}\n${'长'.repeat(5_000)},一期,立项,1\n`])).files;
    expect(file?.columns[0]?.samples[0]).toHaveLength(80);
    expect(file?.preview[0]?.cells[0]).toHaveLength(201);
    expect(file?.preview[0]?.becomes.account).toHaveLength(201);
  });

  test('says which fields its kind has and which it cannot do without', async () => {
    const [file] = (await found(['c.csv', '联系人,公司名称,手机\n李工,甲公司,139\n'])).files;
    const needed = file?.fields.filter(({ required }) => required).map(({ field }) => field);
    expect([file?.kind, needed]).toEqual(['contacts', ['name', 'account']]);
  });

  test('nobody can place is asked about, and nothing is made up', async () => {
    const { files, questions } = await found(['w.csv', '日期,天气\n周一,晴\n']);
    expect([files[0]?.kind, files[0]?.fields, questions.map(({ code }) => code)]).toEqual([null, [], ['kind']]);
    expect(files[0]?.preview[0]?.becomes).toEqual({});
  });

  test('is noted in a word with its figure', async () => {
    const { files } = await found(['d.csv', `2026年漏斗\n\n${HEAD},阶段\n甲,一期,立项,1,谈判\n`]);
    expect(files[0]?.notes).toEqual(['rows.blank:1', 'header.titleSkipped:1', 'header.duplicate:5:阶段']);
  });
});

describe('the encoding', () => {
  const GBK = Buffer.from([
    0xbf, 0xcd, 0xbb, 0xa7, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbd, 0xd7, 0xb6, 0xce, 0x0a, 0xbc, 0xd7, 0x2c, 0xc1, 0xa2,
    0xcf, 0xee, 0x0a,
  ]);
  test('of an old Chinese program is found and told', async () => {
    const [file] = (await found(['旧.csv', GBK])).files;
    expect([file?.encoding, file?.columns.map(({ header }) => header)]).toEqual(['gb18030', ['客户名称', '阶段']]);
  });
  test('a person chose is taken', async () => {
    const place = placed(['旧.csv', GBK]);
    const files = place.files.map((file) => ({ ...file, encoding: 'gb18030' as const }));
    const [table] = (await readAll({ ...place, files })).flatMap(({ tables }) => tables);
    expect(table?.header).toEqual(['客户名称', '阶段']);
  });
});

describe('several files', () => {
  test('are read in their order and know each other', async () => {
    const { files, questions, values } = await found(
      ['d.csv', `${HEAD},负责人\n甲,一期,立项,1,王五\n`],
      ['t.csv', '姓名,直属上级,职务\n王五,张三,销售\n'],
    );
    expect(files.map(({ name, kind }) => [name, kind])).toEqual([
      ['d.csv', 'deals'],
      ['t.csv', 'people'],
    ]);
    expect(questions).toEqual([]);
    expect(values.find(({ target }) => target === 'owner')).toMatchObject({ from: '王五', to: '王五' });
  });

  test('of which one cannot be read are refused by that one', async () => {
    const broken = found(['好.csv', `${HEAD}\n甲,一期,立项,1\n`], ['坏.csv', '']);
    await expect(broken).rejects.toMatchObject({ code: 'file.empty' });
  });
});

test('answers given before are kept, and what they leave open is asked', async () => {
  const place = placed(['d.csv', '客户名称,项目名称,阶段,金额,负责人\n甲,一期,快了,120,王五\n']);
  const first = await analyse(place, { known: KNOWN, given: null, findLike: async () => new Map() });
  expect(first.questions.map(({ code }) => code)).toEqual(['unit', 'stage', 'owner']);
  const given = {
    tables: first.mapping.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.field === 'amount' ? { ...column, unit: 'wan' as const } : column,
      ),
    })),
    values: [{ target: 'stage' as const, from: '快了', to: 'close' }],
  };
  const second = await analyse(place, { known: KNOWN, given: given, findLike: async () => new Map() });
  expect(second.questions.map(({ code }) => code)).toEqual(['owner']);
  expect(second.files[0]?.preview[0]?.becomes).toMatchObject({ stage: 'close', amount: '1200000.00' });
});
