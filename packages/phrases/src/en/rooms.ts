import type { rooms as source } from '../zh-CN/rooms.ts';

/** The words of each room, fetched when the room is opened. */
export const rooms = {
  accounts: () => import('./accounts.ts'),
  api: () => import('./api.ts'),
  backups: () => import('./backups.ts'),
  contacts: () => import('./contacts.ts'),
  deal: () => import('./deal.ts'),
  deals: () => import('./deals.ts'),
  evidence: () => import('./evidence.ts'),
  export: () => import('./export.ts'),
  handOver: () => import('./hand-over.ts'),
  import: () => import('./import.ts'),
  invitation: () => import('./invitation.ts'),
  judgement: () => import('./judgement.ts'),
  method: () => import('./method.ts'),
  parameters: () => import('./parameters.ts'),
  record: () => import('./record.ts'),
  review: () => import('./review.ts'),
  secondFactor: () => import('./second-factor.ts'),
  settings: () => import('./settings.ts'),
  setup: () => import('./setup.ts'),
  today: () => import('./today.ts'),
} as const satisfies Readonly<Record<keyof typeof source, () => Promise<object>>>;
