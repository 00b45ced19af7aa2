// Before the application is here: the colours, so that a dark page never flashes white, and what the page will ask for.
// A file of its own: inline scripts are not allowed.
(() => {
  const page = document.documentElement;
  const kept = localStorage.getItem('qibu.scheme');
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  page.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  const language = localStorage.getItem('qibu.language') ?? page.lang;
  page.lang = language;
  const known = page.getAttribute('data-early');
  if (known === null) return;
  const { base, pages } = JSON.parse(known);
  const here = location.search === '' ? pages[location.pathname] : undefined;
  for (const href of [...(base[language] ?? []), ...(here?.words[language] ?? []), ...(here?.files ?? [])]) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = href;
    document.head.append(link);
  }
  if (['/sign-in', '/first-run'].includes(location.pathname)) return;
  // Taken up by the first request for the same address: see `lib/api/early.ts`.
  const read = (href) => {
    const answer = fetch(href, { headers: { accept: 'application/json' }, credentials: 'same-origin' });
    answer.catch(() => undefined);
    return [href, answer];
  };
  window.qibuEarly = new Map(['/api/v1/me', ...(here === undefined ? [] : [here.data])].map(read));
})();
