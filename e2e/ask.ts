import type { BodyOf, ParamsOf, QueryOf, ReplyOf, Route } from '@qibu/contract';
import type { BrowserContext } from 'playwright-core';

interface Input<T> {
  readonly params?: ParamsOf<T>;
  readonly query?: QueryOf<T>;
  readonly body?: BodyOf<T>;
  /** Version of the record being changed. */
  readonly ifMatch?: number;
}
/** `await ask(getDeal, { params: { id } })`: a request in the name of the person signed in in the browser. */
export type Ask = <T extends Route>(route: T, input?: Input<T>) => Promise<ReplyOf<T>>;

export const askFrom =
  (context: BrowserContext, address: string): Ask =>
  async (route, { params, query, body, ifMatch } = {}) => {
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(valueOf(params, name)));
    const search = new URLSearchParams(Object.entries(query ?? {}).map(([name, value]) => [name, String(value)]));
    const answer = await context.request.fetch(`${address}/api/v1${path}?${search}`, {
      method: route.method,
      timeout: 60_000,
      ...(body === undefined ? {} : { data: body }),
      headers: {
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        ...(route.idempotent ? { 'idempotency-key': crypto.randomUUID() } : {}),
      },
    });
    if (!answer.ok()) throw new Error(`${route.id} answered ${answer.status()}: ${await answer.text()}`);
    return answer.json();
  };

const valueOf = (params: unknown, name: string): string =>
  String((params as Readonly<Record<string, unknown>> | undefined)?.[name]);
