import type { BrowserContext } from 'playwright-core';

/** Records of the sample that the pages of one record are shown with. */
interface Shown {
  readonly deal: string;
  readonly account: string;
  readonly contact: string;
  /** A day on which the deal was known already, and differently. */
  readonly past: string;
}
export interface VisitedPage {
  readonly name: string;
  readonly path: string;
}
const page = (name: string, path: string | ((shown: Shown) => string)) => ({ name, path });

/** Every page of the application, its tabs and the panels an address opens. */
export const PAGES = [
  page('today', '/'),
  page('deals', '/deals'),
  page('deals-nothing', '/deals?q=zzzzzz'),
  page('deals-grouped', '/deals?group=owner'),
  page('deals-by-month', '/deals?group=month'),
  page('board', '/deals?view=board'),
  page('deal', ({ deal }) => `/deals/${deal}`),
  page('deal-people', ({ deal }) => `/deals/${deal}?section=people`),
  page('deal-evidence', ({ deal }) => `/deals/${deal}?section=record`),
  page('deal-signals', ({ deal }) => `/deals/${deal}?signals=true`),
  page('deal-actions', ({ deal }) => `/deals/${deal}?section=plan`),
  page('deal-why', ({ deal }) => `/deals/${deal}?panel=why`),
  page('deal-add-evidence', ({ deal }) => `/deals/${deal}?panel=evidence`),
  page('deal-move', ({ deal }) => `/deals/${deal}?panel=stage`),
  page('deal-in-the-past', ({ deal, past }) => `/deals/${deal}?asOf=${past}`),
  page('deal-not-yet', ({ deal }) => `/deals/${deal}?asOf=2020-01-01`),
  page('deal-unknown', '/deals/00000000-0000-7000-8000-000000000000'),
  page('review', '/review'),
  page('accounts', '/accounts'),
  page('account', ({ account }) => `/accounts/${account}`),
  page('contacts', '/contacts'),
  page('contact', ({ contact }) => `/contacts/${contact}`),
  page('import', '/import'),
  page('settings', '/settings'),
  page('settings-people', '/settings/people'),
  page('settings-stages', '/settings/stages'),
  page('settings-parameters', '/settings/parameters'),
  page('settings-parameters-open', '/settings/parameters?open=signals,control,flags'),
  page('settings-workspace', '/settings/workspace'),
  page('settings-bin', '/settings/bin'),
  page('settings-audit', '/settings/audit'),
  page('no-such-page', '/nowhere'),
] as const;

/** The pages with their addresses on the sample workspace. */
export async function pagesOf(context: BrowserContext, address: string): Promise<readonly VisitedPage[]> {
  const first = async (list: string, part: string): Promise<string> => {
    const answer = await context.request.get(`${address}/api/v1/${list}?limit=100`);
    const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
    return items.find(({ name }) => name.includes(part))?.id ?? items[0]?.id ?? '';
  };
  const shown: Shown = {
    deal: await first('deals', '思迈得'),
    account: await first('accounts', '思迈得'),
    contact: await first('contacts', '方'),
    past: new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10),
  };
  return PAGES.map(({ name, path }) => ({ name, path: typeof path === 'string' ? path : path(shown) }));
}
