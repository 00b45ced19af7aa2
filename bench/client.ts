import { Agent, request } from 'node:http';

interface Sent {
  readonly type: string | null;
  readonly bytes: Buffer | null;
}

/** A signed-in caller over HTTP on the loopback: kept connections, and as little work of its own as there can be. */
export class BenchClient {
  readonly #address: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
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
    const { status, text } = await this.#exchange(method, path, await encoded(body));
    if (status < 200 || status > 299) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 300)}`);
    return JSON.parse(text) as T;
  }

  get = <T = unknown>(path: string): Promise<T> => this.call<T>('GET', path);

  #exchange(method: string, path: string, { type, bytes }: Sent): Promise<{ status: number; text: string }> {
    const headers = {
      cookie: this.#cookie,
      ...(type && { 'content-type': type }),
      ...(bytes && { 'content-length': bytes.length }),
    };
    return new Promise((resolve, reject) => {
      const out = request(`${this.#address}/api/v1${path}`, { method, agent: this.#agent, headers }, (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('error', reject);
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      });
      out.on('error', reject);
      out.end(bytes ?? undefined);
    });
  }
}

async function encoded(body: unknown): Promise<Sent> {
  if (body === undefined) return { type: null, bytes: null };
  if (!(body instanceof FormData)) return { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) };
  const form = new Response(body);
  return { type: form.headers.get('content-type'), bytes: Buffer.from(await form.arrayBuffer()) };
}
