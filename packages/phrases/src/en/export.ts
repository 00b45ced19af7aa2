import type { Shape } from '../shape.ts';
import type {
  exportAccounts as accountsSource,
  exportContacts as contactsSource,
  exportFile as source,
} from '../zh-CN/export.ts';
import { dealFields } from './deal-fields.ts';

export const exportFile = {
  ...dealFields,
  name: 'Deal name',
  account: 'Account',
  owner: 'Owner',
  product: 'Product',
  stage: 'Stage',
  outcome: 'Outcome',
  amount: 'Amount',
  currency: 'Currency',
  closesOn: 'Expected close date',
  openedOn: 'Created on',
  closedOn: 'Closed on',
  verdict: 'Our position',
  evidencedStage: 'Evidenced stage',
  underControl: 'Under control',
  highFlags: 'Serious risks',
  lastContactOn: 'Last contact',
  id: 'Qibu ID',
} as const satisfies Shape<typeof source>;

export const exportAccounts = {
  name: 'Account',
  industry: 'Industry',
  region: 'Region',
  size: 'Company size',
  strategic: 'Strategic',
  owner: 'Owner',
  grade: 'Class',
  openDeals: 'Open deals',
  openAmount: 'Open amount',
  contacts: 'Contacts',
  id: 'Qibu ID',
} as const satisfies Shape<typeof accountsSource>;

export const exportContacts = {
  name: 'Contact name',
  account: 'Account',
  title: 'Title',
  department: 'Department',
  phone: 'Mobile',
  email: 'Email',
  deals: 'Deals',
  lastContactOn: 'Last contact',
  id: 'Qibu ID',
} as const satisfies Shape<typeof contactsSource>;
