// Before the first paint, so that a dark page never flashes white. A file of its own: inline scripts are not allowed.
(() => {
  const page = document.documentElement;
  const kept = localStorage.getItem('qibu.scheme');
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  page.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  const language = localStorage.getItem('qibu.language') ?? page.lang;
  page.lang = language;
  // The words of the last language used here come beside the application, not after it.
  const words = page.getAttribute(`data-words-${language.toLowerCase()}`);
  if (words === null) return;
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = words;
  document.head.append(link);
})();
