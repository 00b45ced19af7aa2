import { z } from 'zod';
import { Can } from './can.ts';
import { defineRoute } from './route.ts';
import { Done, Instant } from './scalar.ts';

/** Why a backup was not written, as far as somebody can do something about it. */
export const BACKUP_FAULTS = ['disk-full', 'not-writable', 'stopped', 'other'] as const;
export type BackupFault = (typeof BACKUP_FAULTS)[number];

const Backup = z.object({
  /** Of the file. */
  name: z.string(),
  /** Asked for by a person, or made by Qibu before a new version changed the database. */
  kind: z.enum(['by-hand', 'before-upgrade']),
  madeAt: Instant,
  bytes: z.int(),
});

/** The last backup asked for in Settings; `bytes` are those written so far, while it runs. */
const LastBackup = z.object({
  state: z.enum(['running', 'done', 'failed']),
  startedAt: Instant,
  bytes: z.int().nullable(),
  fault: z.enum(BACKUP_FAULTS).nullable(),
});

export const BackupsView = z
  .object({
    /** `start` is refused where the installation has several workspaces: a backup holds them all. */
    can: Can,
    /** Newest first. */
    items: z.array(Backup),
    last: LastBackup.nullable(),
  })
  .meta({ id: 'Backups' });
export type BackupsView = z.output<typeof BackupsView>;

const FileParams = z.strictObject({ name: z.string().max(100) });

export const listBackups = defineRoute({
  id: 'backups.list',
  method: 'GET',
  path: '/backups',
  summary: 'Lists the backups in the data folder, newest first, and how the last one asked for is getting on.',
  group: 'settings',
  access: 'admin',
  reads: ['backup'],
  reply: BackupsView,
});
export const startBackup = defineRoute({
  id: 'backups.start',
  method: 'POST',
  path: '/backups',
  summary: 'Begins a backup of everything.',
  description: 'It goes on in the background; `backups.list` says how far it is. While one runs, no other begins.',
  group: 'settings',
  access: 'admin',
  writes: ['backup'],
  reply: BackupsView,
});
export const downloadBackup = defineRoute({
  id: 'backups.download',
  method: 'GET',
  path: '/backups/:name',
  summary: 'Sends a backup as a file.',
  description: 'The download is on the log of changes.',
  group: 'settings',
  access: 'admin',
  reads: ['backup'],
  params: FileParams,
  media: { reply: 'application/gzip' },
  reply: z.string(),
});
export const deleteBackup = defineRoute({
  id: 'backups.delete',
  method: 'DELETE',
  path: '/backups/:name',
  summary: 'Deletes a backup for good.',
  group: 'settings',
  access: 'admin',
  writes: ['backup'],
  params: FileParams,
  reply: Done,
});
