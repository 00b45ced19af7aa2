import { type Client, PASSWORD, type TestApp } from './app.ts';

export interface Colleague {
  readonly id: string;
  readonly client: Client;
}
interface Post {
  readonly managerId?: string | null;
  readonly isAdmin?: boolean;
  readonly name?: string;
}

/** A new colleague over HTTP, signed in; the login is the name unless another is given. */
export async function hire(
  { app, admin }: { readonly app: TestApp; readonly admin: Client },
  login: string,
  { name = login, managerId = null, isAdmin = false }: Post = {},
): Promise<Colleague> {
  const made = await admin.send('POST', '/users', { name, login, password: PASSWORD, managerId, isAdmin });
  if (made.status !== 200) throw new Error(`not hired: ${made.text}`);
  return { id: made.body.id ?? '', client: await app.signIn(login) };
}
