import { beforeAll, describe, expect, test } from 'vitest';
import { type Crew, newCrew } from '../testing/crew.ts';
import { deleteAccount } from './delete-account.ts';
import { deleteContact } from './delete-contact.ts';
import { loadContact } from './load-contact.ts';
import { restoreContact } from './restore-contact.ts';
import { changeContact } from './write-contact.ts';

let crew: Crew;
beforeAll(async () => {
  crew = await newCrew();
});
const contact = () => crew.world.contact(crew.account);
const away = (id: string, version = 1, by = crew.rep) =>
  crew.world.as(by, (scope) => deleteContact(scope, id, version));
const back = (id: string, by = crew.rep) => crew.world.as(by, (scope) => restoreContact(scope, id));
const trail = async (id: string) => {
  const rows = crew.world.db.selectFrom('audit_log').where('entity_id', '=', id).orderBy('id').select('action');
  return (await rows.execute()).map(({ action }) => action);
};
const tally = (tries: readonly PromiseSettledResult<unknown>[]) => ({
  done: tries.filter(({ status }) => status === 'fulfilled').length,
  refused: [
    ...new Set(tries.flatMap((one) => (one.status === 'rejected' ? [String(one.reason.code)] : []))),
  ].toSorted(),
});

describe('a contact thrown away', () => {
  test.each<[name: string, who: () => string]>([
    ['by who owns the customer', () => crew.rep],
    ['by their manager', () => crew.boss],
    ['by an administrator', () => crew.admin],
  ])('%s, is gone and comes back', async (_, who) => {
    const id = await contact();
    await away(id, 1, who());
    await expect(crew.world.as(who(), (scope) => loadContact(scope, id))).rejects.toMatchObject({ code: 'notFound' });
    await back(id, who());
    expect(await crew.world.as(who(), (scope) => loadContact(scope, id))).toMatchObject({ version: 3 });
    expect(await trail(id)).toEqual(['deleted', 'restored']);
  });

  test('by somebody who does not see it, does not exist', async () => {
    const id = await contact();
    await expect(away(id, 1, crew.stranger)).rejects.toMatchObject({ code: 'notFound' });
    await away(id);
    await expect(back(id, crew.stranger)).rejects.toMatchObject({ code: 'notFound' });
    expect(await trail(id)).toEqual(['deleted']);
  });

  test.each([
    ['is thrown away twice', away],
    [
      'is changed',
      (id: string) =>
        crew.world.as(crew.rep, (scope) => changeContact(scope, { id, version: 2, change: { title: '迟了' } })),
    ],
  ])('never %s', async (_, again) => {
    const id = await contact();
    await away(id);
    await expect(again(id)).rejects.toMatchObject({ code: 'notFound' });
    expect(await trail(id)).toEqual(['deleted']);
  });

  test.each([
    ['that is not in the bin', async () => contact()],
    ['nobody ever made', async () => crypto.randomUUID()],
    [
      'whose customer is in the bin',
      async () => {
        const account = await crew.world.account({ owner: crew.rep });
        const id = await crew.world.contact(account);
        await away(id);
        await crew.world.as(crew.rep, (scope) => deleteAccount(scope, account, 1));
        return id;
      },
    ],
  ])('one %s does not come back', async (_, made) => {
    const id = await made();
    await expect(back(id)).rejects.toMatchObject({ code: 'notFound' });
  });

  test('on an older version is refused with what is stored', async () => {
    const id = await contact();
    await crew.world.as(crew.rep, (scope) => changeContact(scope, { id, version: 1, change: { title: '新任' } }));
    await expect(away(id)).rejects.toMatchObject({ code: 'conflict.stale', extra: { current: { title: '新任' } } });
  });
});

describe('at once', () => {
  test('of ten who throw the same contact away one does', async () => {
    const id = await contact();
    const { done } = tally(await Promise.allSettled(Array.from({ length: 10 }, () => away(id))));
    expect([done, await trail(id)]).toEqual([1, ['deleted']]);
  });

  test('of ten who take it back one does', async () => {
    const id = await contact();
    await away(id);
    const tries = tally(await Promise.allSettled(Array.from({ length: 10 }, () => back(id))));
    expect([tries, await trail(id)]).toEqual([{ done: 1, refused: ['notFound'] }, ['deleted', 'restored']]);
  });

  test('a change and a throwing away of one version: one of them happens', async () => {
    const id = await contact();
    const change = crew.world.as(crew.boss, (scope) =>
      changeContact(scope, { id, version: 1, change: { title: '改' } }),
    );
    const { done } = tally(await Promise.allSettled([change, away(id)]));
    expect([done, (await trail(id)).length]).toEqual([1, 1]);
  });
});
