import { beforeAll, expect, test } from 'vitest';
import type { Client, TestApp } from '../testing/app.ts';
import { ask, importApp, mappingOf, upload } from './testing/app.ts';

let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await importApp();
  admin = await app.claim();
});

const MEGA = 1_048_576;
const HEADER = '商机编号,客户名称,项目名称,阶段\n';

test.each([
  ['in quotes that never close', `${HEADER}G1,"${'x'.repeat(4 * MEGA)}`],
  ['without quotes', `${HEADER}G1,${'长'.repeat(2 * MEGA)},项目,目标\n`],
])(
  'one cell of megabytes %s is refused as too long; it is neither kept nor sent back',
  async (_, bytes) => {
    const { status, view } = await upload(admin, { name: 'giant.csv', bytes });
    expect(status).toBe(200);
    expect(JSON.stringify(view).length).toBeLessThan(20_000);
    const mapped = await ask(admin, 'PUT', `${view.id}/mapping`, mappingOf(view));
    expect(JSON.stringify(mapped).length).toBeLessThan(20_000);
    const checked = await ask(admin, 'POST', `${view.id}/check`);
    expect(checked.problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(checked).length).toBeLessThan(20_000);
  },
  60_000,
);
