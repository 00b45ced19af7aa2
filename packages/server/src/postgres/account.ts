import { type Stats, statSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PlainError } from './plain-error.ts';

/** The unprivileged account PostgreSQL runs under when we are root; undefined when it simply runs as ourselves. */
export type Account = { readonly uid: number; readonly gid: number };

// PostgreSQL refuses to run as root. This number lies in a range that Linux distributions leave free, so no file and no
// other service belongs to it; it needs no entry in /etc/passwd.
const DATABASE_UID = 60770;

/** Chooses the account: root hands the database to the owner of the folders, or to a number nobody else uses. */
export function databaseAccount(folders: readonly string[]): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = folders.map(statOrNothing).find((stat) => stat !== undefined && stat.uid !== 0);
  return owner ? { uid: owner.uid, gid: owner.gid } : { uid: DATABASE_UID, gid: DATABASE_UID };
}

/** An unprivileged account that has a name: `initdb` insists on one. Its files are handed over afterwards. */
export function namedAccount(wanted: Account): Account {
  const entries = readFileSync('/etc/passwd', 'utf8').split('\n').map(toEntry);
  const found = entries.find((entry) => entry.uid === wanted.uid) ?? entries.find((entry) => entry.name === 'nobody');
  if (found) return { uid: found.uid, gid: found.gid };
  throw new PlainError(
    'Started as root, and there is no account “nobody” to create the database with: start Qibu as an ordinary user.',
  );
}

/** Can this account walk down to a path and read it? Judged by owner, group and mode of every folder on the way. */
export function canReach(path: string, account: Account | undefined): boolean {
  if (!account) return true;
  for (let at = path; ; at = dirname(at)) {
    const stat = statOrNothing(at);
    if (stat && !mayEnter(stat, account)) return false;
    if (at === dirname(at)) return true;
  }
}

function mayEnter(stat: Stats, account: Account): boolean {
  const shift = stat.uid === account.uid ? 6 : stat.gid === account.gid ? 3 : 0;
  return ((stat.mode >> shift) & 0o1) !== 0;
}

function statOrNothing(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function toEntry(line: string): Account & { name: string } {
  const [name = '', , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}
