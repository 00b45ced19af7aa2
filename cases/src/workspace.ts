import { ACCOUNTS } from './accounts/index.ts';
import { CONTACTS } from './contacts/index.ts';
import { DEALS } from './deals/index.ts';
import { PRODUCTS } from './products.ts';
import type { SampleWorkspace } from './sample.ts';
import { USERS } from './users.ts';

/** The sample: one invented KA team, its customers and nine months of its deals. Used by tests, demo and screenshots alike. */
export const SAMPLE: SampleWorkspace = {
  name: '衡序工控 大客户部（示例）',
  company: '衡序工控软件有限公司',
  users: USERS,
  products: PRODUCTS,
  accounts: ACCOUNTS,
  contacts: CONTACTS,
  deals: DEALS,
};
