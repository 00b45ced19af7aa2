import { beforeAll, describe, expect, test } from 'vitest';
import { addRecord } from '../deals/add-record.ts';
import { loadDealEvidence } from '../deals/deal-parts.ts';
import { putPerson, removePerson } from '../deals/deal-people.ts';
import { heard, record } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { TODAY } from '../testing/world.ts';
import { loadContact } from './load-contact.ts';

let crew: Crew;
let deal: string;
let contact: string;
beforeAll(async () => {
  crew = await newCrew();
  ({ id: deal } = await crew.deal());
  contact = await crew.world.contact(crew.account, '方部长');
  await crew.world.as(crew.rep, (scope) => putPerson(scope, deal, contact));
});

type Body = Parameters<typeof record>[0];
const tell = (body: Body) => crew.world.as(crew.rep, (scope) => addRecord(scope, deal, record(body)));
const claim = (facet: 'roles' | 'support', value: number | string[] | null, happenedOn = TODAY) => ({
  slot: `person.${contact}.${facet}`,
  value,
  happenedOn,
  restsOn: [0],
});
const part = async () => {
  const { inDeals } = await crew.world.as(crew.rep, (scope) => loadContact(scope, contact));
  return inDeals.map(({ roles, support }) => ({ roles, support }));
};

describe('the part a contact has in a deal', () => {
  test('is unknown until somebody says so', async () => expect(await part()).toEqual([{ roles: [], support: null }]));

  test('is the last one said, by the day it was true', async () => {
    await tell({ evidence: [heard('他定参数')], claims: [claim('roles', ['technical']), claim('support', 2)] });
    await tell({
      evidence: [heard('上周的事', { happenedOn: '2026-02-20' })],
      claims: [claim('support', -3, '2026-02-20')],
    });
    expect(await part()).toEqual([{ roles: ['technical'], support: 2 }]);
    await tell({ evidence: [heard('他变了')], claims: [claim('support', -1)] });
    expect(await part()).toEqual([{ roles: ['technical'], support: -1 }]);
  });

  test('that was taken back is unknown again', async () => {
    await tell({ evidence: [heard('说不准了')], claims: [claim('support', null)] });
    expect(await part()).toEqual([{ roles: ['technical'], support: null }]);
  });

  test('stays said when the evidence for it is withdrawn, as on the deal’s own page', async () => {
    await tell({ evidence: [heard('他点头了')], claims: [claim('support', 3)] });
    const { items } = await crew.world.as(crew.rep, (scope) => loadDealEvidence(scope, deal));
    const said = items.find(({ quote }) => quote === '他点头了');
    await tell({ evidence: [heard('听错了', { supersedes: said?.id ?? '', retracts: true })] });
    expect(await part()).toEqual([{ roles: ['technical'], support: 3 }]);
  });

  test('is over once they are taken off the deal, and is there again when put back', async () => {
    await crew.world.as(crew.rep, (scope) => removePerson(scope, deal, contact));
    expect(await part()).toEqual([]);
    await crew.world.as(crew.rep, (scope) => putPerson(scope, deal, contact));
    expect(await part()).toHaveLength(1);
  });
});
