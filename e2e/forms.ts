import type { DealView, FieldCode } from '@qibu/contract';
import { type Dictionary, fill } from '@qibu/phrases';
import type { Locator, Page } from 'playwright-core';

/** Records the forms are opened on. */
export interface FormPlaces {
  readonly deal: DealView;
  readonly account: string;
  readonly flag: string;
  readonly evidence: string;
}
interface At {
  readonly page: Page;
  readonly t: Dictionary;
  /** The panel or dialog on top. */
  readonly form: Locator;
}
export interface FormCase {
  readonly name: string;
  readonly path: (places: FormPlaces) => string;
  /** The form is the page itself, not a panel over it. */
  readonly isInPage?: true;
  /** Opens the form where the address does not, and fills in what is right. */
  readonly open?: (at: At) => Promise<void>;
  /** The field that is marked; `value` is typed into it. */
  readonly field: (at: At) => Locator;
  readonly value?: string;
  /** For what cannot be typed, a choice that is gone meanwhile: laid over what the page sends. */
  readonly sent?: object;
  readonly submit: (at: At) => Locator;
  readonly code: FieldCode;
}

/** No keyboard has it, but a paste may. */
const UNREADABLE = 'a\u0000b';
const BEYOND = '2999-01-01';
const NOBODY = '01890000-0000-7000-8000-000000000000';
const box = ({ form }: At, name: string): Locator => form.getByRole('textbox', { name, exact: true });
const button = ({ form }: At, name: string | RegExp): Locator => form.getByRole('button', { name });
const pressed = (at: At, name: string): Promise<void> => button(at, name).click();
const text = (label: (t: Dictionary) => string) => (at: At) => box(at, label(at.t));
const labelled = (label: (t: Dictionary) => string) => (at: At) => at.form.getByLabel(label(at.t), { exact: true });
const by = (label: (t: Dictionary) => string) => (at: At) => button(at, label(at.t));
const named = (name: string) => async (at: At) => {
  await at.form.getByRole('textbox').first().fill(name);
};
/** The log of a visit to the deal whose page is open. */
async function openVisit({ page }: At): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  // What an earlier case left half-written would be restored.
  await page.evaluate('localStorage.clear()');
  await page.keyboard.press('n');
}
/** A move without the evidence, with a reason. */
async function asException({ page, form, t }: At): Promise<void> {
  await form.getByRole('switch').focus();
  await page.keyboard.press('Space');
  await form.getByRole('textbox', { name: t.deal.move.reasonException }).fill('特批');
}
const dealPanel =
  (panel: string) =>
  ({ deal }: FormPlaces) =>
    `/deals/${deal.id}?panel=${panel}`;
const unreadable = { value: UNREADABLE, code: 'notText' } as const;

/** Every form with input the server refuses, and the field that must say so. */
export const FORMS: readonly FormCase[] = [
  {
    name: 'new deal: a day beyond the calendar',
    path: () => '/deals?new=true',
    open: named('郗山水泥 收尘改造'),
    field: labelled((t) => t.deals.create.fields.closesOn),
    value: BEYOND,
    submit: by((t) => t.deals.create.submit),
    code: 'notDay',
  },
  {
    name: 'new deal: a stage that is gone',
    path: () => '/deals?new=true',
    open: named('郗山水泥 收尘改造'),
    field: labelled((t) => t.deals.create.stage),
    sent: { stage: 'nowhere' },
    submit: by((t) => t.deals.create.submit),
    code: 'noSuchStage',
  },
  {
    name: 'new deal: a customer who is gone',
    path: () => '/deals?new=true',
    open: async (at) => {
      await named('郗山水泥 收尘改造')(at);
      await box(at, at.t.deals.create.account).fill('衡川泵业');
      await button(at, /衡川泵业/)
        .first()
        .click();
    },
    field: ({ form, t }) => form.getByRole('group', { name: t.deals.create.account, exact: true }),
    sent: { accountId: NOBODY },
    submit: by((t) => t.deals.create.submit),
    code: 'notFound',
  },
  {
    name: 'new account',
    path: () => '/accounts?new=true',
    open: named('郗山水泥股份'),
    field: text((t) => t.accounts.fields.industry),
    submit: by((t) => t.accounts.create.submit),
    ...unreadable,
  },
  {
    name: 'new account: a parent that is gone',
    path: () => '/accounts?new=true',
    open: named('郗山水泥股份'),
    field: labelled((t) => t.accounts.fields.parent),
    sent: { parentId: NOBODY },
    submit: by((t) => t.accounts.create.submit),
    code: 'notFound',
  },
  {
    name: 'new contact: an account that is gone',
    path: ({ account }) => `/contacts?new=true&account=${account}`,
    open: named('顾维桢'),
    field: ({ form, t }) => form.getByLabel(t.contacts.create.account).first(),
    sent: { accountId: NOBODY },
    submit: by((t) => t.contacts.create.submit),
    code: 'notFound',
  },
  {
    name: 'score of an account',
    path: ({ account }) => `/accounts/${account}`,
    open: async ({ page, t, form }) => {
      const name = fill(t.accounts.criteria.panel, { criterion: t.slots.account.payment.label });
      await page.getByRole('button', { name, exact: true }).click();
      await form.getByRole('radio', { name: '3' }).check({ force: true });
    },
    field: ({ form }) => form.getByRole('textbox').first(),
    submit: by((t) => t.accounts.criteria.save),
    ...unreadable,
  },
  {
    name: 'value of an indicator',
    path: ({ deal }) => `/deals/${deal.id}`,
    open: ({ page, t }) =>
      page.getByRole('button', { name: `${t.common.edit} ${t.slots['sso.buyer'].label}`, exact: true }).click(),
    field: ({ form }) => form.getByRole('textbox').first(),
    submit: by((t) => t.common.save),
    ...unreadable,
  },
  {
    name: 'evidence',
    path: dealPanel('evidence'),
    field: text((t) => t.evidence.panel.quote),
    submit: by((t) => t.evidence.panel.save),
    ...unreadable,
  },
  {
    name: 'evidence: the value it shows',
    path: ({ deal }) => `/deals/${deal.id}?panel=evidence&about=sso.buyer`,
    open: ({ form, t }) => form.getByRole('textbox', { name: t.evidence.panel.quote }).fill('电话里说的'),
    field: text((t) => t.slots['sso.buyer'].label),
    submit: by((t) => t.evidence.panel.save),
    ...unreadable,
  },
  {
    name: 'correction of evidence',
    path: ({ deal, evidence }) => `/deals/${deal.id}?panel=correct&about=${evidence}`,
    field: text((t) => t.evidence.panel.quote),
    submit: by((t) => t.evidence.panel.save),
    ...unreadable,
  },
  {
    name: 'retraction of evidence',
    path: ({ deal, evidence }) => `/deals/${deal.id}?panel=retract&about=${evidence}`,
    field: text((t) => t.evidence.retract.reason),
    submit: by((t) => t.evidence.retract.submit),
    ...unreadable,
  },
  {
    name: 'visit: what was said',
    path: ({ deal }) => `/deals/${deal.id}`,
    open: openVisit,
    field: text((t) => t.record.said),
    submit: by((t) => t.record.save),
    ...unreadable,
  },
  {
    name: 'visit: the day',
    path: ({ deal }) => `/deals/${deal.id}`,
    open: async (at) => {
      const { form, t } = at;
      await openVisit(at);
      await form.getByRole('textbox', { name: t.record.said }).fill('电话里说的');
    },
    field: labelled((t) => t.record.when),
    value: BEYOND,
    submit: by((t) => t.record.save),
    code: 'notDay',
  },
  {
    name: 'visit: a promise',
    path: ({ deal }) => `/deals/${deal.id}`,
    open: async (at) => {
      await openVisit(at);
      await pressed(at, `+ ${at.t.record.ours}`);
    },
    field: text((t) => t.record.what),
    submit: by((t) => t.record.save),
    ...unreadable,
  },
  {
    name: 'stage: the day',
    path: dealPanel('stage'),
    open: asException,
    field: labelled((t) => t.deal.move.on),
    value: BEYOND,
    submit: (at) => button(at, fill(at.t.deal.move.submitException, { stage: at.t.words.stage.intent })),
    code: 'notDay',
  },
  {
    name: 'stage: the reason',
    path: dealPanel('stage'),
    open: asException,
    field: text((t) => t.deal.move.reasonException),
    submit: (at) => button(at, fill(at.t.deal.move.submitException, { stage: at.t.words.stage.intent })),
    ...unreadable,
  },
  {
    name: 'outcome: the day',
    path: dealPanel('outcome'),
    open: async ({ form, t }) => {
      await form.getByRole('radio', { name: t.words.outcome.won }).check({ force: true });
    },
    field: labelled((t) => t.deal.outcome.on),
    value: BEYOND,
    submit: (at) => button(at, fill(at.t.deal.outcome.submit, { outcome: at.t.words.outcome.won })),
    code: 'notDay',
  },
  {
    name: 'team: a colleague who is gone',
    path: dealPanel('team'),
    open: async ({ page, form, t }) => {
      const add = form.getByLabel(t.deal.team.add);
      if ((await add.evaluate((one) => one.tagName)) === 'SELECT') await add.selectOption({ index: 1 });
      else {
        await add.click();
        await page.getByRole('option').first().click();
      }
    },
    field: ({ form, t }) => form.getByRole('combobox').filter({ hasText: t.deal.team.part }).first(),
    sent: { members: [{ userId: NOBODY, part: null }] },
    submit: by((t) => t.common.save),
    code: 'notFound',
  },
  {
    name: 'person of a deal',
    path: dealPanel('person'),
    field: text((t) => t.deal.people.name),
    submit: by((t) => t.deal.people.addSubmit),
    ...unreadable,
  },
  {
    name: 'task',
    path: dealPanel('task'),
    field: text((t) => t.deal.actions.what),
    submit: by((t) => t.common.save),
    ...unreadable,
  },
  {
    name: 'risk set aside',
    path: ({ deal, flag }) => `/deals/${deal.id}?panel=dismiss&about=${flag}`,
    field: text((t) => t.deal.mines.reason),
    submit: by((t) => t.deal.mines.dismiss),
    ...unreadable,
  },
  {
    name: 'signals',
    path: ({ deal }) => `/deals/${deal.id}?signals=true`,
    isInPage: true,
    open: async ({ page, t }) => {
      const answers = page.getByRole('group', { name: t.signals.E1.question });
      await answers.getByRole('radio').first().focus();
      await page.keyboard.press('Space');
    },
    field: text((t) => t.deal.signals.quote),
    submit: (at) => button(at, fill(at.t.deal.signals.save, { count: 1 })),
    ...unreadable,
  },
  {
    name: 'decision of the review',
    path: () => '/review',
    isInPage: true,
    field: ({ form, t }) => form.getByRole('combobox', { name: t.review.noteLabel, exact: true }),
    submit: by((t) => t.review.addTask),
    ...unreadable,
  },
  {
    name: 'profile',
    path: () => '/settings',
    isInPage: true,
    field: text((t) => t.settings.me.name),
    submit: ({ page, t }) => page.getByRole('button', { name: t.common.save, exact: true }).first(),
    ...unreadable,
  },
  {
    name: 'workspace',
    path: () => '/settings/workspace',
    isInPage: true,
    field: text((t) => t.settings.workspace.name),
    submit: ({ page, t }) => page.getByRole('button', { name: t.common.save, exact: true }).first(),
    ...unreadable,
  },
];
