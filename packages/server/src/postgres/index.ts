export { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './embedded.ts';
export { hasDatabase, homeFolder } from './home.ts';
export { type OpenedDatabase, type OpenOptions, openDatabase, visitDatabase } from './open.ts';
export { codeOf, messageOf, PlainError } from './plain-error.ts';
export type { Connection } from './roles.ts';
