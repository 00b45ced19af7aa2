export type { TableSum } from './format.ts';
export {
  backupFolder,
  backupName,
  bytesOf,
  type KeptBackup,
  listBackups,
  makeBackupFolder,
  readBackupName,
} from './kept.ts';
export { checkBackup } from './read-backup.ts';
export { restoreBackup } from './restore.ts';
export { draftOf, writeBackup } from './write-backup.ts';
