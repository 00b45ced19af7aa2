import { STAGES } from '@qibu/core';
import { beforeAll, expect, test } from 'vitest';
import { addRecord } from '../deals/add-record.ts';
import { showDeal } from '../deals/settle.ts';
import { loadMe } from '../auth/me.ts';
import { heard, record } from '../testing/bodies.ts';
import { type Client, PASSWORD, type TestApp, testApp } from '../testing/app.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { TODAY } from '../testing/world.ts';
import { loadParameters, saveOverrides } from '../standing/workspace-parameters.ts';

const OWN = { id: 'target.own-0a1b', ages: 'stage', name: '技术协议已会签' } as const;
/** The method's stages; the first gate wants the workspace's own criterion and nothing else. */
const stages = STAGES.map((stage) => {
  const need = { all: [OWN.id] };
  return stage.id === 'target'
    ? { ...stage, criteria: [...stage.criteria, OWN], need: { small: need, large: need, government: need } }
    : stage;
});

test('proved by evidence on a deal it opens the gate, like any other criterion', async () => {
  const crew: Crew = await newCrew();
  const elsewhere = await crew.world.another();
  const stranger = await elsewhere.user();
  await crew.world.as(crew.admin, async (scope) =>
    saveOverrides(scope, { stages }, (await loadParameters(scope)).version),
  );
  const { id } = await crew.deal({ stage: 'target' });
  const gate = async () => (await crew.world.as(crew.rep, (scope) => showDeal(scope, id))).analysis.stage.gates[0];
  expect(await gate()).toMatchObject({ pass: false, missing: [OWN.id] });
  const claims = [{ slot: `gate.${OWN.id}`, value: true, happenedOn: TODAY, restsOn: [0] }];
  const proof = record({ evidence: [heard('会签页已收到', { kind: 'document' })], claims });
  await crew.world.as(crew.rep, (scope) => addRecord(scope, id, proof));
  expect(await gate()).toMatchObject({ pass: true, missing: [] });

  // Everyone of the workspace knows it by its name, nobody of another one does.
  expect((await crew.world.as(crew.rep, loadMe)).workspace.criteria).toEqual([{ id: OWN.id, name: OWN.name }]);
  expect((await elsewhere.as(stranger, loadMe)).workspace.criteria).toEqual([]);
});

test('the database itself lets nobody but an administrator change the rules', async () => {
  const crew: Crew = await newCrew();
  const { version } = await crew.world.as(crew.rep, loadParameters);
  await expect(crew.world.as(crew.rep, (scope) => saveOverrides(scope, { stages }, version))).rejects.toMatchObject({
    code: 'conflict.stale',
  });
  expect(await crew.world.as(crew.rep, loadParameters)).toMatchObject({ overrides: {}, version });
});

let app: TestApp;
let admin: Client;
let rep: Client;
beforeAll(async () => {
  app = await testApp();
  admin = await app.claim();
  await admin.send('POST', '/users', { name: '销售', login: 'rep', password: PASSWORD, managerId: null });
  rep = await app.signIn('rep');
});
const put = async (client: Client, body: object) => {
  const { body: seen } = await client.send('GET', '/settings/parameters');
  return client.send('PUT', '/settings/parameters', body, { 'if-match': `"${seen.version}"` });
};

test('only an administrator adds one; it is on the audit log with its name', async () => {
  expect((await put(rep, { overrides: { stages } })).status).toBe(403);
  expect((await put(admin, { overrides: { stages } })).status).toBe(200);
  const log = await admin.send('GET', '/audit');
  expect(log.text).toContain(OWN.name);
  expect((await rep.send('GET', '/me')).text).toContain(OWN.name);
});

test('a name that hides or turns round is refused, and nothing is changed', async () => {
  const bad = stages.map((stage) => ({
    ...stage,
    criteria: stage.criteria.map((one) => (one.id === OWN.id ? { ...one, name: '会签\u202e' } : one)),
  }));
  const answer = await put(admin, { overrides: { stages: bad } });
  expect([answer.status, answer.body.code]).toEqual([400, 'parameter.invalid']);
  expect((await rep.send('GET', '/me')).text).not.toContain('\u202e');
});
