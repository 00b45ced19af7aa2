import type { BrowserContext } from 'playwright-core';

export interface VisitedPage {
  readonly name: string;
  readonly path: string;
}

/** Every page of the application on the sample workspace, detail pages of its first records included. */
export async function pagesOf(context: BrowserContext, address: string): Promise<readonly VisitedPage[]> {
  const read = async (path: string): Promise<{ items: { id: string; name: string }[] }> =>
    (await context.request.get(`${address}/api/v1${path}`)).json();
  const deals = await read('/deals?limit=100');
  const accounts = await read('/accounts?limit=100');
  const contacts = await read('/contacts?limit=1');
  const deal = (part: string) => deals.items.find(({ name }) => name.includes(part))?.id ?? deals.items[0]?.id ?? '';
  const simaide = accounts.items.find(({ name }) => name.includes('思迈得'))?.id ?? accounts.items[0]?.id;
  return [
    { name: 'today', path: '/' },
    { name: 'deals', path: '/deals' },
    { name: 'board', path: '/deals?view=board' },
    { name: 'deal', path: `/deals/${deal('MES')}` },
    { name: 'deal-people', path: `/deals/${deal('MES')}?tab=people` },
    { name: 'deal-evidence', path: `/deals/${deal('MES')}?tab=evidence` },
    { name: 'deal-signals', path: `/deals/${deal('MES')}?tab=signals` },
    { name: 'deal-actions', path: `/deals/${deal('MES')}?tab=actions` },
    { name: 'review', path: '/review' },
    { name: 'accounts', path: '/accounts' },
    { name: 'account', path: `/accounts/${simaide}` },
    { name: 'contacts', path: '/contacts' },
    { name: 'contact', path: `/contacts/${contacts.items[0]?.id}` },
    { name: 'import', path: '/import' },
    { name: 'settings', path: '/settings' },
  ];
}
