export type { Connection } from './roles.ts';
export { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './embedded.ts';
export { homeFolder } from './home.ts';
export { messageOf, PlainError } from './plain-error.ts';
