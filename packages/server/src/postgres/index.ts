export { type EmbeddedPostgres, startEmbedded } from './embedded.ts';
export { hasDatabase, homeFolder, prepareHome, readSecret } from './home.ts';
export { type OpenedDatabase, openDatabase, visitDatabase } from './open.ts';
export { codeOf, messageOf, PlainError } from './plain-error.ts';
