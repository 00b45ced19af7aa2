/** The looks of the page: the reader's own colours, light or dark, and nothing to fetch. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5d9de, #3a4048); --soft: light-dark(#59616b, #a4acb6);
  --back: light-dark(#fff, #16181b); --code: light-dark(#f3f5f7, #22262b); --link: light-dark(#1457b8, #86b7ff); }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 1rem; }
body { margin: 0; display: grid; grid-template-columns: 19rem minmax(0, 1fr); background: var(--back);
  font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1rem 1rem 1.5rem; border-right: 1px solid var(--line);
  font-size: 14px; line-height: 1.45; }
nav input { position: sticky; top: 0; width: 100%; margin: 0 0 .75rem; padding: .5rem .6rem; border: 1px solid var(--line);
  border-radius: 6px; box-shadow: 0 0 0 1rem var(--back); background: var(--code); color: inherit; font: inherit; }
nav summary { padding: .3rem 0; font-weight: 600; }
nav ul { margin: 0 0 .75rem; padding-left: 1rem; list-style: none; }
nav li { display: flex; gap: .5rem; justify-content: space-between; padding: .2rem 0; }
nav li:not([data-find]) { display: none; }
nav li small { font-size: 11px; line-height: 20px; }
nav a { text-decoration: none; }
nav a:hover, nav a:focus { text-decoration: underline; }
main { max-width: 62rem; padding: 1.5rem 2rem 6rem; }
a { color: var(--link); }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 3rem; }
article { padding: 1rem 0; border-top: 1px solid var(--line); }
h4 { margin: 1rem 0 .25rem; }
small, .soft { color: var(--soft); font-weight: normal; }
code, pre { font: 13px/1.5 ui-monospace, monospace; background: var(--code); border-radius: 3px; }
code { padding: .1em .3em; overflow-wrap: anywhere; }
pre { padding: .75rem 1rem; overflow: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: break-word; }
th { color: var(--soft); font-weight: normal; white-space: nowrap; }
td:first-child, th:first-child { min-width: 6rem; }
summary { cursor: pointer; }
@media (max-width: 50rem) {
  body { display: block; }
  nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line); }
  nav a, nav summary { display: inline-block; min-height: 32px; }
  nav summary { display: list-item; }
  main { padding: 1rem 1rem 4rem; }
}
`;
