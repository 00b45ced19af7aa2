export type { TableSum } from './format.ts';
export { checkBackup } from './read-backup.ts';
export { restoreBackup } from './restore.ts';
export { writeBackup } from './write-backup.ts';
