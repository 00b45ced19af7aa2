import { beforeAll, describe, expect, test } from 'vitest';
import { deleteAccount } from '../accounts/delete-account.ts';
import { deleteContact } from '../accounts/delete-contact.ts';
import { restoreAccount } from '../accounts/restore-account.ts';
import { deleteDeal } from '../deals/delete-deal.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { daysLater } from '../testing/world.ts';
import { loadBin } from './bin.ts';

let crew: Crew;
let deal: string;
let contact: string;
let account: string;

// One after the other, a day apart: first the deal, then a contact, then the customer of another contact.
beforeAll(async () => {
  crew = await newCrew();
  const { world, rep } = crew;
  const made = await crew.deal({ name: '扔掉的项目' });
  deal = made.id;
  await world.as(rep, (scope) => deleteDeal(scope, deal, made.version), daysLater(1));
  contact = await world.contact(crew.account, '扔掉的人');
  await world.as(rep, (scope) => deleteContact(scope, contact, 1), daysLater(2));
  account = await world.account({ name: '扔掉的客户', owner: rep });
  await world.contact(account, '跟着走的人');
  await world.as(rep, (scope) => deleteAccount(scope, account, 1), daysLater(3));
});

const labels = async (who: string): Promise<string[]> =>
  (await crew.world.as(who, loadBin)).map(({ entity, label }) => `${entity} ${label}`);

describe('the bin', () => {
  test('shows what was thrown away, newest first, with who and when', async () => {
    expect(await crew.world.as(crew.rep, loadBin)).toEqual([
      { entity: 'account', id: account, label: '扔掉的客户', deletedAt: daysLater(3).toISOString(), deletedBy: '销售' },
      { entity: 'contact', id: contact, label: '扔掉的人', deletedAt: daysLater(2).toISOString(), deletedBy: '销售' },
      { entity: 'deal', id: deal, label: '扔掉的项目', deletedAt: daysLater(1).toISOString(), deletedBy: '销售' },
    ]);
  });

  test('of a line is the manager’s too, and the administrator’s; a stranger’s is empty', async () => {
    const all = await labels(crew.rep);
    expect(await labels(crew.boss)).toEqual(all);
    expect(await labels(crew.admin)).toEqual(all);
    expect(await labels(crew.stranger)).toEqual([]);
  });

  test('of another workspace is not seen, not even by its administrator', async () => {
    const other = await crew.world.another();
    expect(await other.as(await other.user({ admin: true }), loadBin)).toEqual([]);
  });

  test('does not list the people who went with their customer: they come back with it', async () => {
    expect(await labels(crew.rep)).not.toContain('contact 跟着走的人');
    await crew.world.as(crew.rep, (scope) => restoreAccount(scope, account));
    expect(await labels(crew.rep)).toEqual(['contact 扔掉的人', 'deal 扔掉的项目']);
    const back = await crew.world.db
      .selectFrom('contact')
      .where('account_id', '=', account)
      .select(['name', 'deleted_at'])
      .execute();
    expect(back).toEqual([{ name: '跟着走的人', deleted_at: null }]);
  });
});
