// Before the first paint, so that a dark page never flashes white. A file of its own: inline scripts are not allowed.
(() => {
  const kept = localStorage.getItem('qibu.scheme');
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.lang = localStorage.getItem('qibu.language') ?? 'zh-CN';
})();
