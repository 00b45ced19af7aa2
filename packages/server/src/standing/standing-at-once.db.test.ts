import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadAccount } from '../accounts/load-account.ts';
import { loadContact } from '../accounts/load-contact.ts';
import { scoreAccount } from '../accounts/score-account.ts';
import { changeAccount } from '../accounts/write-account.ts';
import { changeContact } from '../accounts/write-contact.ts';
import { addRecord } from '../deals/add-record.ts';
import { createDeal } from '../deals/create-deal.ts';
import { putPerson, removePerson } from '../deals/deal-people.ts';
import { deleteDeal } from '../deals/delete-deal.ts';
import { patchDeal } from '../deals/patch-deal.ts';
import { setMembers } from '../deals/set-members.ts';
import { showDeal } from '../deals/settle.ts';
import { AppError } from '../error.ts';
import { account, deal as planned, plan } from '../import/testing/plan.ts';
import { store } from '../import/testing/store.ts';
import type { Scope } from '../scope/scope.ts';
import { heard, newDeal, patch, record } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { TODAY } from '../testing/world.ts';
import { verifyStandings } from './verify-standings.ts';

let crew: Crew;
beforeAll(async () => {
  crew = await newCrew();
});

interface Scene {
  readonly deal: string;
  readonly account: string;
  readonly accountName: string;
  readonly other: string;
  readonly contact: string;
  readonly n: number;
}
let scenes = 0;
async function newScene(): Promise<Omit<Scene, 'n'>> {
  const accountName = `客户${++scenes}`;
  const made = await crew.world.account({ owner: crew.rep, name: accountName });
  const contact = await crew.world.contact(made, '方部长');
  const { id } = await crew.deal({ accountId: made, name: `项目${scenes}` });
  // Somebody against us whom nobody met: the next move is about them, and rows of lists show their name.
  await crew.world.as(crew.rep, (scope) => putPerson(scope, id, contact));
  const claims = [
    { slot: `person.${contact}.roles`, value: ['economic'], happenedOn: TODAY, restsOn: [0] },
    { slot: `person.${contact}.support`, value: -3, happenedOn: TODAY, restsOn: [0] },
  ];
  await crew.world.as(crew.rep, (scope) => addRecord(scope, id, record({ evidence: [heard('他不同意')], claims })));
  const other = await crew.world.account({ owner: crew.rep, size: 'small', strategic: true });
  return { deal: id, account: made, accountName, other, contact };
}

/** What several people may do in the same moment around one deal. */
const STEPS: Readonly<Record<string, (scope: Scope, scene: Scene) => Promise<unknown>>> = {
  claim: (scope, { deal, n }) =>
    addRecord(
      scope,
      deal,
      record({
        evidence: [heard(`预算 ${n}`)],
        claims: [{ slot: 'sso.budget', value: `${n} 万`, happenedOn: TODAY, restsOn: [0] }],
        tasks: [{ kind: 'promise-theirs', title: '给数据', dueOn: TODAY }],
      }),
    ),
  join: (scope, { deal, contact }) => putPerson(scope, deal, contact),
  leave: (scope, { deal, contact }) => removePerson(scope, deal, contact),
  'rename the contact': async (scope, { contact, n }) => {
    const { version } = await loadContact(scope, contact);
    return changeContact(scope, { id: contact, version, change: { name: `联系人${n}`, title: `职位${n}` } });
  },
  'rename the customer': async (scope, { account: id, n }) => {
    const { version } = await loadAccount(scope, id);
    return changeAccount(scope, { id, version, change: { name: `改名${n}`, size: n % 2 ? 'small' : 'government' } });
  },
  'score the customer': (scope, { account: id, n }) =>
    scoreAccount(scope, id, {
      criterion: 'payment',
      score: n % 6,
      happenedOn: TODAY as never,
      evidence: { kind: 'document', quote: '凭据' },
    }),
  'change the deal': async (scope, { deal, other, account: id, n }) => {
    const { version } = await showDeal(scope, deal);
    const body = patch({ name: `项目改名${n}`, amountMinor: n * 1_000_000, accountId: n % 2 ? other : id });
    return patchDeal(scope, deal, { version, body });
  },
  'hand it over': async (scope, { deal, n }) => {
    const { version } = await showDeal(scope, deal);
    return patchDeal(scope, deal, { version, body: patch({ ownerId: n % 2 ? crew.boss : crew.rep }) });
  },
  'another deal': (scope, { account: accountId, n }) =>
    createDeal(scope, newDeal({ name: `另一个${n}`, accountId, ownerId: crew.rep })),
  staff: (scope, { deal }) => setMembers(scope, deal, [{ userId: crew.stranger, part: null }]),
  'throw it away': async (scope, { deal }) => deleteDeal(scope, deal, (await showDeal(scope, deal)).version),
  bring: (scope, { accountName, n }) => {
    const customer = account({ name: accountName, size: n % 2 ? 'small' : 'large' });
    const one = planned({ name: `文件里的${n}`, account: customer.key, stage: 'target', owner: null });
    return store(scope, plan({ accounts: [customer], deals: [one] }));
  },
};

const anyStep = fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.nat(40));

test('whatever is done in the same moment, every stored summary equals a judgement of its ledger', () =>
  fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 2, maxLength: 6 }), async (steps) => {
      const scene = await newScene();
      const tries = await Promise.allSettled(
        steps.map(([step, n]) =>
          crew.world.as(crew.admin, (scope) => STEPS[step]?.(scope, { ...scene, n }) ?? Promise.resolve()),
        ),
      );
      for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(AppError);
      const { missing, differences } = await crew.world.asWorkspace(verifyStandings);
      expect([missing, differences.map(({ column }) => column)]).toEqual([[], []]);
    }),
    { numRuns: 15, endOnFailure: true },
  ));
