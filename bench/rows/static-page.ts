import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StaticPage {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves one page and nothing else, on a free port. */
export async function servePage(html: string): Promise<StaticPage> {
  const server = createServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
