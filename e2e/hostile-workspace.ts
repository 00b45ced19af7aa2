import {
  addRecord,
  createAccount,
  createContact,
  createDeal,
  createUser,
  createView,
  dismissFlag,
  getDeal,
  getDealEvidence,
  getMe,
  markReviewed,
  moveStage,
  patchMe,
  patchWorkspace,
  putPerson,
  scoreAccount,
  setMembers,
  setOutcome,
} from '@qibu/contract';
import type { Ask } from './ask.ts';
import { today } from './world.ts';

/** Text that tries to run: as markup, out of an attribute, as a script, as an address, as a template. */
export const PAYLOADS = [
  '<img src=x onerror=window.__xss=1>',
  '"><script>window.__xss=2</script>',
  "'\" autofocus onfocus=window.__xss=3 x='",
  '</title><svg onload=window.__xss=4>',
  'javascript:window.__xss=5',
  '{{constructor.constructor("window.__xss=6")()}}',
] as const;
/** Turns the reading direction round and hides characters. */
export const HIDDEN = '\u202e\u200b\u2066gnp.exe\u2069\ufeff';

/** A workspace with hostile text in every field the interface can write. */
export async function fillWithHostileText(ask: Ask): Promise<{ readonly paths: readonly string[] }> {
  let turn = 0;
  /** The next payload; `hidden` adds what cannot be seen. */
  const text = (hidden = false) => `${PAYLOADS[turn++ % PAYLOADS.length]}${hidden ? HIDDEN : ''}`;
  const happenedOn = today();
  const { workspace } = await ask(getMe);
  await ask(patchWorkspace, { body: { name: text() }, ifMatch: workspace.version });
  await ask(patchMe, { body: { name: text(true) } });
  const user = await ask(createUser, {
    body: { name: text(true), login: text(), password: 'a password nobody uses', title: text() },
  });
  const account = await ask(createAccount, {
    body: { name: text(true), industry: text(), region: text(), creditCode: text(), note: text() },
  });
  await ask(scoreAccount, {
    params: { id: account.id },
    body: { criterion: 'fit', score: 4, happenedOn, evidence: { kind: 'observation', quote: text() } },
  });
  const contact = await ask(createContact, {
    body: {
      ...{ name: text(true), accountId: account.id, title: text(), department: text(), phone: text() },
      ...{ email: text(), note: text(), purpose: text(), source: text() },
    },
  });
  const deals = PAYLOADS.map((payload) => payload + HIDDEN);
  const ids: string[] = [];
  for (const name of deals) {
    const { id } = await ask(createDeal, { body: { name, accountId: account.id, source: text(), note: text() } });
    ids.push(id);
  }
  const [id = '', other = ''] = ids;
  const { version } = await ask(putPerson, { params: { id, contactId: contact.id } });
  const members = [{ userId: user.id, part: text() }];
  await ask(setMembers, { params: { id }, body: { members }, ifMatch: version });
  await ask(addRecord, {
    params: { id },
    body: {
      interaction: { kind: 'visit', happenedOn, with: [contact.id], note: text() },
      evidence: [
        { kind: 'private-statement', quote: text(true), saidBy: contact.id, happenedOn },
        { kind: 'document', quote: text(), happenedOn },
      ],
      claims: [
        { slot: 'sso.budget', value: text(), happenedOn, restsOn: [0] },
        { slot: 'sso.products', value: text(), happenedOn, restsOn: [1] },
        { slot: 'competition.names', value: [text(), text()], happenedOn, restsOn: [0] },
        { slot: `person.${contact.id}.win`, value: text(), happenedOn, restsOn: [0] },
      ],
      signals: [{ signal: 'E1', answer: 'for', by: contact.id, happenedOn, restsOn: 0 }],
      tasks: [
        { kind: 'promise-ours', title: text(), dueOn: happenedOn },
        { kind: 'task', title: text(), contactId: contact.id },
      ],
    },
  });
  const recorded = await ask(getDeal, { params: { id } });
  const { items: statements } = await ask(getDealEvidence, { params: { id } });
  const old = statements.find(({ kind }) => kind === 'document')?.id ?? null;
  await ask(addRecord, {
    params: { id },
    body: { evidence: [{ kind: 'observation', quote: text(), happenedOn, supersedes: old }] },
  });
  const [mine] = recorded.analysis.flags;
  if (mine !== undefined)
    await ask(dismissFlag, {
      params: { id },
      body: { flag: mine.id, subject: mine.subject, reason: text(), expiresOn: '2199-01-01' },
    });
  await ask(markReviewed, { params: { id }, body: { note: text() } });
  const moving = await ask(getDeal, { params: { id } });
  const move = { to: 'intent', happenedOn, exception: true, reason: text() };
  await ask(moveStage, { params: { id }, body: move, ifMatch: moving.version });
  const closing = await ask(getDeal, { params: { id: other } });
  const lost = { outcome: 'lost', happenedOn, reason: text() } as const;
  await ask(setOutcome, { params: { id: other }, body: lost, ifMatch: closing.version });
  await ask(createView, { body: { name: text(true), page: 'deals', query: 'q=%3Cimg%3E', shared: true } });
  return { paths: pathsOf({ deals: ids, account: account.id, contact: contact.id, user: user.id }) };
}

interface Made {
  readonly deals: readonly string[];
  readonly account: string;
  readonly contact: string;
  readonly user: string;
}

function pathsOf({ deals, account, contact, user }: Made): string[] {
  const [id] = deals;
  const sections = ['section=people', 'section=record', 'signals=true', 'section=plan'].map(
    (place) => `/deals/${id}?${place}`,
  );
  const panels = ['why', 'evidence', 'stage', 'team', 'outcome', 'person', 'task', 'past'];
  return [
    ...['/', '/deals', '/deals?view=board', '/deals?outcome=all', `/deals?owner=${user}`, '/accounts', '/contacts'],
    ...deals.map((deal) => `/deals/${deal}`),
    ...sections,
    ...panels.map((panel) => `/deals/${id}?panel=${panel}`),
    ...deals.map((deal) => `/review?deal=${deal}`),
    ...[`/accounts/${account}`, `/contacts/${contact}`, '/import'],
    ...['me', 'people', 'teams', 'stages', 'parameters', 'workspace', 'bin', 'audit'].map((tab) => `/settings/${tab}`),
    ...PAYLOADS.map((payload) => `/deals?q=${encodeURIComponent(payload)}`),
    `/deals/${encodeURIComponent(PAYLOADS[0])}`,
    `/sign-in?next=${encodeURIComponent(PAYLOADS[4])}`,
    `/${encodeURIComponent(PAYLOADS[1])}`,
  ];
}
