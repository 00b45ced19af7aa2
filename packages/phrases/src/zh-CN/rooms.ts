/** The words of each room, fetched when the room is opened. A new room is its file and a line here. */
export const rooms = {
  accounts: () => import('./accounts.ts'),
  api: () => import('./api.ts'),
  contacts: () => import('./contacts.ts'),
  deal: () => import('./deal.ts'),
  deals: () => import('./deals.ts'),
  evidence: () => import('./evidence.ts'),
  export: () => import('./export.ts'),
  import: () => import('./import.ts'),
  judgement: () => import('./judgement.ts'),
  method: () => import('./method.ts'),
  parameters: () => import('./parameters.ts'),
  record: () => import('./record.ts'),
  review: () => import('./review.ts'),
  settings: () => import('./settings.ts'),
  setup: () => import('./setup.ts'),
  today: () => import('./today.ts'),
} as const;
