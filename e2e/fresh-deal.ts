import { createAccount, createContact, createDeal, type DealView, putPerson } from '@qibu/contract';
import type { Ask } from './ask.ts';

export interface FreshDeal {
  readonly deal: DealView;
  readonly contactId: string;
}

/** A deal nobody has written anything about yet: an account, one person, a name, an amount. */
export async function freshDeal(ask: Ask, part: Partial<{ name: string; stage: string }> = {}): Promise<FreshDeal> {
  const name = part.name ?? '衡川泵业 铸造车间能耗采集';
  const account = await ask(createAccount, { body: { name: `${name.split(' ')[0]}有限公司`, industry: '通用设备' } });
  const contact = await ask(createContact, { body: { name: '顾维桢', accountId: account.id, title: '设备部部长' } });
  const { id } = await ask(createDeal, {
    body: { name, accountId: account.id, amountMinor: 260_000_000, stage: part.stage ?? 'target' },
  });
  const deal = await ask(putPerson, { params: { id, contactId: contact.id } });
  return { deal, contactId: contact.id };
}
