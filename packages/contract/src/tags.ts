/** Groups of the API description, in the order people read them. */
export const ROUTE_GROUPS = {
  session: 'Signing in, the first run, and the person who is signed in.',
  deals: 'Deals, what is recorded about them, and how they are judged.',
  accounts: 'Customers and how well they fit.',
  contacts: 'People at customers.',
  work: 'Today, the weekly review and search.',
  imports: 'Files with deals, customers, contacts, products and colleagues.',
  users: 'Colleagues, who reports to whom, and the audit log.',
  settings: 'The workspace, its parameters, products, saved views, sample data, backups and the bin.',
  system: 'The server itself.',
} as const;
export type RouteGroup = keyof typeof ROUTE_GROUPS;

/** Kinds of records a route reads or writes: clients read again by them, and access and events are granted by them. */
export const RECORD_KINDS = [
  'account',
  'audit',
  'backup',
  'bin',
  'contact',
  'deal',
  'import',
  'parameters',
  'product',
  'sample',
  'self',
  'server',
  'session',
  'user',
  'view',
  'workspace',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
