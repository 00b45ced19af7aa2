import { searchColumns } from '../../packages/server/src/text/grams.ts';
import { personName } from './names.ts';
import type { Random } from './random.ts';

export interface Person {
  readonly id: string;
  readonly managerId: string | null;
  readonly admin: boolean;
}
const MANAGERS = 10;
const REPS_EACH = 20;

/** One administrator, ten managers, twenty representatives under each. */
export function people(random: Random): Person[] {
  let count = 0;
  const person = (managerId: string | null, admin = false): Person => {
    count += 1;
    return { id: random.id(count), managerId, admin };
  };
  const admin = person(null, true);
  const managers = Array.from({ length: MANAGERS }, () => person(null));
  const reps = managers.flatMap(({ id }) => Array.from({ length: REPS_EACH }, () => person(id)));
  return [admin, ...managers, ...reps];
}

export const userRow = (random: Random, { id, managerId, admin }: Person, at: number, workspaceId: string) => {
  const name = personName(random);
  return {
    workspace_id: workspaceId,
    id,
    login: `user${at}`,
    name,
    title: null,
    kind: admin ? 'admin' : managerId === null ? 'director' : 'account',
    is_admin: admin,
    manager_id: managerId,
    active: true,
    locale: 'zh-CN',
    scheme: 'auto',
    ...searchColumns(name, `user${at}`),
    origin: 'own',
    version: 1,
    created_at: '2025-01-01T00:00:00Z',
  };
};
