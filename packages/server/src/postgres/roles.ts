import { createHmac } from 'node:crypto';

/** Name of the database, and of the role that owns it and that the application connects as; no superuser. */
export const APPLICATION = 'qibu';
/** The superuser, for backup, restore and the doctor. */
export const ADMINISTRATOR = 'qibu_admin';

export type Role = typeof APPLICATION | typeof ADMINISTRATOR;

/** The password of a role, drawn from the secret of the data folder. */
export function passwordOf(role: Role, secret: string): string {
  return createHmac('sha256', secret).update(role).digest('base64url');
}

/** How to connect to a database in the folder where the server listens. */
export type Connection = { host: string; port: number; user: string; password: string; database: string };

/** The connection of a role through a socket folder. */
export function connectionOf(role: Role, through: { socketFolder: string; secret: string }): Connection {
  return {
    host: through.socketFolder,
    port: 5432,
    user: role,
    password: passwordOf(role, through.secret),
    database: APPLICATION,
  };
}
