/** Every room of the contract. One more room is one more line here. */
export * from './account.ts';
export * from './auth.ts';
export * from './contact.ts';
export * from './deal-commands.ts';
export * from './deal-page.ts';
export * from './deal-parts.ts';
export * from './deal-list.ts';
export * from './hand-over.ts';
export * from './decision.ts';
export * from './import.ts';
export * from './people.ts';
export * from './record.ts';
export * from './settings.ts';
export * from './task.ts';
export * from './timeline.ts';
export * from './turn.ts';
export * from './work.ts';
