import { randomBytes } from 'node:crypto';
import { endInvitation } from '../../people/end-invitation.ts';
import { checkPassword, hashPassword } from '../../people/password.ts';
import { newId } from '../../db/id.ts';
import { AppError } from '../../error.ts';
import { PlainError } from '../../postgres/index.ts';
import { type Command, onlyWord, parameters, table } from '../command.ts';
import { type VisitedWorkspace, visitWorkspaces } from '../workspaces.ts';

async function list({ db }: VisitedWorkspace): Promise<string> {
  const users = await db
    .selectFrom('user_account')
    .select(['login', 'name', 'is_admin', 'active'])
    .orderBy('login')
    .execute();
  const rows = users.map((user) => [
    user.login,
    user.name,
    user.is_admin ? 'administrator' : '',
    user.active ? '' : 'inactive',
  ]);
  return table([['login', 'name', '', ''], ...rows]);
}

/** For someone locked out: a new password; ends every session and is recorded in the audit log. */
async function resetPassword({ db }: VisitedWorkspace, login: string, given: string | undefined): Promise<string> {
  const user = await db
    .selectFrom('user_account')
    .where('login', '=', login.toLowerCase())
    .select(['workspace_id', 'id', 'name'])
    .executeTakeFirst();
  if (!user) throw new PlainError(`Nobody signs in as “${login}”; see: qibu user list`);
  const password = given ?? randomBytes(12).toString('base64url');
  try {
    await checkPassword(password, login);
  } catch (error) {
    if (error instanceof AppError)
      throw new PlainError(
        'QIBU_PASSWORD is too easy to guess: ten characters or more, no common password, no keyboard pattern, not the login.',
      );
    throw error;
  }
  const now = new Date();
  const chosen = { password_hash: await hashPassword(password), changed_at: now, must_change: true };
  const key = { workspace_id: user.workspace_id, user_id: user.id };
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('credential')
      .values({ ...key, ...chosen })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doUpdateSet(chosen))
      .execute();
    await endInvitation(tx, { workspaceId: key.workspace_id, userId: key.user_id });
    await tx
      .deleteFrom('session')
      .where('workspace_id', '=', key.workspace_id)
      .where('user_id', '=', key.user_id)
      .execute();
    await tx
      .insertInto('audit_log')
      .values({
        workspace_id: key.workspace_id,
        id: newId(),
        at: now,
        actor_id: null,
        action: 'password',
        entity: 'user',
        entity_id: user.id,
        label: user.name,
        changes: JSON.stringify({ by: 'command line' }),
      })
      .execute();
  });
  return given === undefined ? `${password}\n` : '';
}

export const command: Command = {
  name: 'user',
  usage:
    'list | password LOGIN  shows who signs in; sets a new password (from QIBU_PASSWORD, or a random one it prints)',
  async run(args, io) {
    const { words } = parameters(args);
    const [what, ...rest] = words;
    if (what !== 'list' && what !== 'password')
      throw new PlainError('Say: qibu user list, or: qibu user password LOGIN');
    const login = what === 'password' ? onlyWord(rest, 'LOGIN') : '';
    io.out(
      await visitWorkspaces(io, 'user', (visited) =>
        what === 'list' ? list(visited) : resetPassword(visited, login, io.environment['QIBU_PASSWORD']),
      ),
    );
  },
};
