import { pinyin } from 'pinyin-pro';
import type { Scope } from '../../scope/scope.ts';
import type { PersonRecord } from '../plan/records.ts';
import { nameKey } from '../values/name-key.ts';
import type { Changes, StoredRecord } from './change.ts';
import { joinLines, type Lines } from './join-lines.ts';
import { matchRecords } from './match.ts';

interface Colleague extends StoredRecord {
  readonly name: string;
  readonly login: string;
  readonly manager_id: string | null;
}

async function loadColleagues({ tx, actor }: Scope): Promise<Colleague[]> {
  const rows = await tx
    .selectFrom('user_account')
    .where('workspace_id', '=', actor.workspaceId)
    .select(['id', 'name', 'login', 'title', 'manager_id', 'version'])
    // Whoever left comes last: of two of one name the one who is there is meant.
    .orderBy('active', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row }));
}

/** A login nobody has: the name in pinyin or plain letters, numbered when taken. */
function freeLogin(name: string, taken: Set<string>): string {
  const letters = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('');
  const base = letters.toLowerCase().replace(/[^a-z0-9]+/g, '') || 'colleague';
  let login = base;
  for (let n = 2; taken.has(login); n++) login = `${base}${n}`;
  taken.add(login);
  return login;
}

/** Colleagues a file brings or names, `known` being those in sight by the plan's keys. New ones cannot sign in until an administrator gives them a password. */
export async function matchPeople(
  scope: Scope,
  people: readonly PersonRecord[],
  known: ReadonlyMap<string, string> = new Map(),
): Promise<Changes> {
  const colleagues = await loadColleagues(scope);
  const byLogin = new Map(colleagues.map((user) => [user.login, user]));
  const byName = new Map(colleagues.toReversed().map((user) => [nameKey(user.name), user]));
  const stored = new Map<string, StoredRecord>();
  for (const [key, user] of byName) stored.set(key, user);
  for (const person of people) {
    const user = person.login === null ? undefined : byLogin.get(person.login);
    if (user !== undefined) stored.set(person.key, user);
  }
  const taken = new Set(byLogin.keys());
  const changes = matchRecords({
    records: people,
    stored,
    wanted: (person) => ({ title: person.title }),
    fresh: (person) => ({
      name: person.name,
      title: person.title,
      login: person.login !== null && !taken.has(person.login) ? person.login : freeLogin(person.name, taken),
    }),
  });
  const ids = new Map([...byName].map(([key, user]) => [key, user.id]));
  for (const [key, id] of known) ids.set(key, id);
  for (const [key, id] of changes.ids) ids.set(key, id);
  const lines = new Map(colleagues.map((user) => [user.id, user.manager_id]));
  return { ...withManagers(people, { ...changes, ids }, { stored, lines }), ids };
}

interface KnownLine {
  readonly stored: ReadonlyMap<string, StoredRecord>;
  /** Everyone's manager as it is. */
  readonly lines: Lines;
}

/** The reporting line of the file, over those it names: new colleagues get theirs, stored ones change theirs. */
function withManagers(people: readonly PersonRecord[], changes: Changes, { stored, lines }: KnownLine): Changes {
  const wanted = new Map<string, string>();
  for (const person of people) {
    const manager = person.manager === null ? undefined : changes.ids.get(person.manager);
    const id = changes.ids.get(person.key);
    if (manager !== undefined && id !== undefined) wanted.set(id, manager);
  }
  const managers = joinLines(lines, wanted);
  const created = changes.created.map((each) => ({
    ...each,
    row: { ...each.row, manager_id: managers.get(each.id) ?? null },
  }));
  const patched = new Map(changes.patches.map((patch) => [patch.id, patch]));
  for (const user of new Set(stored.values())) {
    const manager = managers.get(user.id);
    if (manager === undefined || manager === user.manager_id) continue;
    const { before, after } = patched.get(user.id) ?? { before: {}, after: {} };
    patched.set(user.id, {
      id: user.id,
      label: String(user.name),
      version: user.version,
      before: { ...before, manager_id: user.manager_id },
      after: { ...after, manager_id: manager },
    });
  }
  const unchanged = people.length - created.length - patched.size;
  return { ...changes, created, patches: [...patched.values()], unchanged: Math.max(unchanged, 0) };
}
