import type { Shape } from '../shape.ts';
import type { backups as source } from '../zh-CN/backups.ts';

export const backups = {
  title: 'Backups',
  lead: 'A backup holds everything: deals, accounts, contacts, people and settings. It includes sign-in data, so keep downloads where only you can get at them.',
  start: 'Back up now',
  starting: 'Backing up; {{size}} written so far. You can leave this page, the backup goes on.',
  done: 'The last backup is complete ({{when}}).',
  empty:
    'There are no backups yet. Click “Back up now” to make the first, then download it and keep it off this server.',
  kinds: { 'by-hand': 'by hand', 'before-upgrade': 'before an upgrade' },
  download: 'Download',
  downloadOf: 'Download the backup of {{when}}',
  remove: 'Delete',
  removeOf: 'Delete the backup of {{when}}',
  removeQuestion: 'The backup of {{when}} will be gone for good.',
  removed: 'Backup deleted',
  restore:
    'To restore, run this command on the server. The backup is loaded into a new data folder; your current data is not touched. Copy the file “secret” from the old data folder first, so that two-step sign-in keeps working.',
  command: 'QIBU_HOME=new-folder npm run -s qibu -- restore backup-file',
  faults: {
    'disk-full':
      'The backup failed: the server’s disk is full. Make room and back up again; earlier backups are still there.',
    'not-writable':
      'The backup failed: the backup folder cannot be written to. Ask your server administrator to check its permissions, then back up again.',
    stopped: 'The backup was cut short: Qibu or its database stopped. Back up again.',
    other:
      'The backup failed. Back up again; if it keeps failing, your server administrator will find the reason in the log.',
  },
} as const satisfies Shape<typeof source>;
