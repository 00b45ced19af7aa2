/** The looks of the page: the reader's own colours, light or dark, and nothing to fetch. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5d9de, #3a4048); --soft: light-dark(#59616b, #a4acb6);
  --back: light-dark(#fff, #16181b); --code: light-dark(#f3f5f7, #22262b); --link: light-dark(#1457b8, #86b7ff); }
* { box-sizing: border-box; }
body { margin: 0; display: grid; grid-template-columns: 17rem minmax(0, 1fr); background: var(--back);
  font: 15px/1.55 system-ui, sans-serif; }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1.5rem 1rem; border-right: 1px solid var(--line); }
nav ul { margin: .25rem 0 .75rem; padding-left: 1rem; list-style: none; }
main { max-width: 62rem; padding: 1.5rem 2rem 6rem; }
a { color: var(--link); }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 3rem; text-transform: capitalize; }
#shapes h3, #shapes h2 { text-transform: none; }
article { padding: 1rem 0; border-top: 1px solid var(--line); }
h4 { margin: 1rem 0 .25rem; }
small, .soft { color: var(--soft); font-weight: normal; }
code, pre { font: 13px/1.5 ui-monospace, monospace; background: var(--code); border-radius: 3px; }
code { padding: .1em .3em; }
pre { padding: .75rem 1rem; overflow: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: break-word; }
th { color: var(--soft); font-weight: normal; white-space: nowrap; }
summary { cursor: pointer; }
@media (max-width: 50rem) { body { display: block; } nav { position: static; height: auto; border: 0; } }
`;
