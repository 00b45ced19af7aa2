import type { FastifyInstance } from 'fastify';
import { buildApp } from '../http/app.ts';
import type { Instance } from '../http/instance.ts';
import { PlainError } from '../postgres/index.ts';
import { ROOMS } from '../rooms.ts';

interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Folder of the built pages. */
  readonly web: string;
  /** Other processes of this Qibu listen on the same port. */
  readonly shared?: boolean;
  readonly trustProxy: string | null;
}

/** Answers requests on a port with every route of every room. */
export async function listen(instance: Instance, options: ListenOptions): Promise<FastifyInstance> {
  const { host, port, web, shared, trustProxy } = options;
  const app = await buildApp(instance, { routes: ROOMS.flatMap(({ routes }) => routes), web, trustProxy });
  try {
    // Where the kernel cannot share a port among processes, they share the one socket the first process opened.
    await app.listen({ host, port, ...(shared && process.platform === 'linux' && { reusePort: true }) });
  } catch (error) {
    throw listenFailure(error, port);
  }
  return app;
}

/** What the person who started Qibu is told when it cannot listen. */
export function listenFailure(error: unknown, port: number): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    return new PlainError(`Port ${port} is taken. Stop what uses it, or choose another: PORT=7071 npm start`);
  if (code === 'EACCES')
    return new PlainError(`No right to listen on port ${port}. Choose one above 1023: PORT=7070 npm start`);
  return error;
}

export const portOf = (app: FastifyInstance): number => {
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : 0;
};
