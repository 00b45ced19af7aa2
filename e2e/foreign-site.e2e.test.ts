import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getMe, listDeals, listImports } from '@qibu/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type Visitor, type World } from './world.ts';

let world: World;
let me: Visitor;
let foreign: Server;
let port = 0;

/** A foreign page that sends forms to the product in the name of its visitor. */
const pageOf = (address: string) => `<!doctype html><title>prize</title><h1>You won</h1>
<form id="text" method="post" enctype="text/plain" action="${address}/api/v1/deals">
  <input name='{"name":"planted by a form","x":"' value='"}'></form>
<form id="form" method="post" action="${address}/api/v1/deals"><input name="name" value="planted by a form"></form>
<form id="file" method="post" enctype="multipart/form-data" action="${address}/api/v1/imports"><textarea name="file">name
planted</textarea></form>
<form id="out" method="post" action="${address}/api/v1/session"><input name="login" value="x"></form>
<form id="sample" method="post" action="${address}/api/v1/sample"></form>`;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
  foreign = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end(pageOf(world.server.address));
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  port = (foreign.address() as AddressInfo).port;
});
afterAll(async () => {
  foreign?.close();
  await world?.end();
});

const held = async () => ({
  deals: (await me.ask(listDeals, { query: { limit: 1 } })).count,
  planted: (await me.ask(listDeals, { query: { q: 'planted' } })).items,
  imports: (await me.ask(listImports)).items,
  me: await me.ask(getMe),
});

// The same host on another port gets the cookie sent along; another host does not. Neither may change anything.
test.each([
  ['the same host on another port', '127.0.0.1'],
  ['another host', 'localhost'],
])('B27 forms of %s change nothing', async (_, host) => {
  const before = await held();
  for (const form of ['text', 'form', 'file', 'out', 'sample']) {
    const victim = await me.context.newPage();
    await victim.goto(`http://${host}:${port}/`);
    const answered = victim.waitForResponse((response) => response.url().startsWith(world.server.address));
    await victim.evaluate(`document.getElementById('${form}').submit()`);
    expect([401, 403, 415], `${form} from ${host}`).toContain((await answered).status());
    await victim.close();
  }
  expect(await held()).toEqual(before);
});

test.each(['127.0.0.1', 'localhost'])(
  'B27 requests by script from %s change nothing and read nothing',
  async (host) => {
    const before = await held();
    await me.go(`http://${host}:${port}/`);
    const tried = await me.page.evaluate<string[]>(`Promise.all([
    ['POST', '/deals', { name: 'planted by script' }], ['DELETE', '/session'], ['DELETE', '/sample'], ['PATCH', '/me', { name: 'x' }], ['GET', '/deals'],
  ].map(([method, path, body]) => Promise.all(['cors', 'no-cors'].map((mode) =>
    fetch('${world.server.address}/api/v1' + path, {
      method, mode, credentials: 'include', body: body && JSON.stringify(body),
      headers: mode === 'cors' && body ? { 'content-type': 'application/json' } : {},
    }).then((answer) => answer.type === 'opaque' ? 'unreadable' : 'read ' + method + path, () => 'refused')))).flat()).then((all) => all.flat())`);
    expect(tried.filter((one) => one.startsWith('read'))).toEqual([]);
    expect(await held()).toEqual(before);
  },
);

test('B26 the product cannot be shown inside a foreign page', async () => {
  await me.go(`http://127.0.0.1:${port}/`);
  const refused = me.page.waitForEvent('console', (message) => /frame-ancestors|X-Frame-Options/i.test(message.text()));
  await me.page.evaluate(`document.body.innerHTML = '<iframe src="${world.server.address}/"></iframe>'`);
  await refused;
});
