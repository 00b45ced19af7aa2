/** A signed-in caller over HTTP on the loopback. */
export class BenchClient {
  readonly #address: string;
  #cookie = '';
  constructor(address: string) {
    this.#address = address;
  }

  async signIn(login: string, password: string): Promise<this> {
    const answer = await fetch(`${this.#address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    this.#cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    if (!answer.ok || this.#cookie === '') throw new Error(`sign-in failed: ${await answer.text()}`);
    await answer.arrayBuffer();
    return this;
  }

  get cookie(): string {
    return this.#cookie;
  }

  /** The reply of a call; anything but success ends the measurement. */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${this.#address}/api/v1${path}`, {
      method,
      headers: { cookie: this.#cookie, ...(body !== undefined && !isForm && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
    return JSON.parse(text) as T;
  }

  get = <T = unknown>(path: string): Promise<T> => this.call<T>('GET', path);
}
