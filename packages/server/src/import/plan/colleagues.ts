import { nameKey } from '../values/name-key.ts';

/** A colleague as import knows them. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  /** Name of the one they report to. */
  readonly manager: string | null;
}

const withLogin = ({ name, login }: Pick<Colleague, 'name' | 'login'>): string => `${name}（${login}）`;
/** Name and login as they are shown. The manager says nothing: by the time an answer is used it may be another one. */
const SHOWN = /^(?<name>.+)[（(](?<login>[^（）()]+?)(?: · [^（）()]*)?[）)]$/u;

/**
 * Colleagues by what they are called: by name alone where only one bears it. Of two of one name each goes by login, and is
 * shown with the manager as well.
 */
export class Colleagues {
  readonly #bearers = new Map<string, Colleague[]>();
  readonly #byKey = new Map<string, Colleague>();
  readonly #byLogin = new Map<string, Colleague>();

  constructor(users: readonly Colleague[]) {
    for (const user of users) {
      const key = nameKey(user.name);
      this.#bearers.set(key, [...(this.#bearers.get(key) ?? []), user]);
      this.#byLogin.set(user.login.toLowerCase(), user);
    }
    for (const user of users) this.#byKey.set(this.keyOf(user), user);
  }

  /** Everyone bearing this name. */
  bearers(name: string): readonly Colleague[] {
    return this.#bearers.get(nameKey(name)) ?? [];
  }
  isShared(name: string): boolean {
    return this.bearers(name).length > 1;
  }
  /** Ids by the keys plans refer to them with. */
  ids(): ReadonlyMap<string, string> {
    return new Map([...this.#byKey].map(([key, { id }]) => [key, id]));
  }
  keyOf(user: Colleague): string {
    return nameKey(this.isShared(user.name) ? withLogin(user) : user.name);
  }
  /** What a choice among colleagues shows; it is also the answer. */
  shown(user: Colleague): string {
    if (!this.isShared(user.name)) return user.name;
    return user.manager === null ? withLogin(user) : `${user.name}（${user.login} · ${user.manager}）`;
  }
  /** The key of the one a text names by login, or by what is shown of them; null = nobody, or not one alone. */
  find(text: string): string | null {
    const user = this.#byLogin.get(text.trim().toLowerCase()) ?? this.#byKey.get(nameKey(text)) ?? this.#shownAs(text);
    return user === undefined ? null : this.keyOf(user);
  }
  #shownAs(text: string): Colleague | undefined {
    const { name = '', login = '' } = SHOWN.exec(text.trim())?.groups ?? {};
    const user = this.#byLogin.get(login.toLowerCase());
    return user !== undefined && nameKey(user.name) === nameKey(name) ? user : undefined;
  }
  /** The one of this key. */
  of(key: string): Colleague | null {
    return this.#byKey.get(key) ?? null;
  }
}
