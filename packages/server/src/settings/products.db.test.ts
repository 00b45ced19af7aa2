import { beforeAll, describe, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../testing/app.ts';
import { hire } from '../testing/hire.ts';

let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await testApp();
  admin = await app.claim();
});

describe('the price list', () => {
  const list = async (by: Client) =>
    (await by.send('GET', '/products')).body.items as unknown as readonly { name: string }[];
  beforeAll(async () => {
    const { id } = await app.instance.db.selectFrom('workspace').select('id').executeTakeFirstOrThrow();
    const other = crypto.randomUUID();
    const now = new Date();
    await app.instance.db
      .insertInto('workspace')
      .values({ id: other, name: '别家', currency: 'CNY', parameters: '{}', created_at: now })
      .execute();
    const row = (workspace_id: string, name: string, price_minor: number | null) => ({
      workspace_id,
      id: crypto.randomUUID(),
      name,
      series: null,
      price_minor,
      currency: 'CNY',
      created_at: now,
    });
    await app.instance.db
      .insertInto('product')
      .values([row(id, 'b', 500), row(id, 'a', null), row(id, '=1+1', 0), row(other, '别家的产品', 7)])
      .execute();
  });

  test('is everyone’s to read, by name, and the workspace’s own', async () => {
    const { client } = await hire({ app, admin }, 'rep');
    for (const by of [admin, client])
      expect(await list(by)).toMatchObject([
        { name: '=1+1', priceMinor: 0 },
        { name: 'a', priceMinor: null },
        { name: 'b', priceMinor: 500 },
      ]);
    expect((await app.client().send('GET', '/products')).status).toBe(401);
  });
});

describe('out of the bin', () => {
  interface Record {
    readonly id: string;
    readonly version: number;
  }
  const make = async (path: string, body: object) => (await admin.send('POST', path, body)).body as unknown as Record;
  const KINDS: readonly (readonly [entity: string, path: string, made: () => Promise<Record>])[] = [
    ['deal', 'deals', () => make('/deals', { name: '一期' })],
    ['account', 'accounts', () => make('/accounts', { name: '甲公司' })],
    [
      'contact',
      'contacts',
      async () => make('/contacts', { name: '李工', accountId: (await make('/accounts', { name: '乙公司' })).id }),
    ],
  ];
  const restore = (entity: string, id: string, by = admin) => by.send('POST', `/bin/${entity}/${id}/restore`);

  test.each(KINDS)('a %s comes once, however many take it at once', async (entity, path, made) => {
    const { id, version } = await made();
    const gone = await admin.send('DELETE', `/${path}/${id}`, undefined, { 'if-match': `"${version}"` });
    expect(gone.status).toBe(200);
    expect((await admin.send('GET', '/bin')).text).toContain(id);
    const tries = await Promise.all(Array.from({ length: 6 }, () => restore(entity, id)));
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(tries.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(
      new Set(['notFound']),
    );
    expect((await admin.send('GET', `/${path}/${id}`)).status).toBe(200);
    expect((await admin.send('GET', '/bin')).text).not.toContain(id);
  });

  test.each(KINDS)(
    'a %s that is not in it does not come, nor one nobody made, nor under another kind',
    async (entity, _, made) => {
      const { id } = await made();
      for (const [kind, one] of [
        [entity, id],
        [entity, crypto.randomUUID()],
        [entity === 'deal' ? 'account' : 'deal', id],
      ] as const)
        expect((await restore(kind, one)).status).toBe(404);
      expect((await restore('user', id)).status).toBe(400);
    },
  );
});
