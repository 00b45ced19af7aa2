// npm run new -- room NAME [section] [panel]: lays down the skeleton of a room: one page with one table behind it, in every
// package; where asked, a section and a panel of the deal page.
import { bootstrap } from './bootstrap/main.mjs';
import { inRoot, ROOT } from './bootstrap/places.mjs';
import { run } from './checks/run.mjs';
import { laidDown, namesOf, partsOf, placeRoom } from './new-room/place-room.mjs';

const NEXT = `
Fill it in this order, running \`npm run check\` in between:
  1. docs/method: the section of the method it serves, if it brings a rule
  2. packages/core: the rule with its laws, then its line in slots or flags
  3. the migration and the table: its real columns
  4. packages/contract: what the routes take and answer
  5. packages/server: load, decide, save; split room.ts when it grows
  6. packages/phrases: Chinese first, then English; a sentence for each route in zh-CN/api-routes.ts
  7. packages/web: the page, and in its room.ts its place in the rail (nav), its sections (dealSections)
     and panels (dealPanels) of the deal page
  8. cases: what the sample shows of it; e2e: a sentence about it; CHANGELOG
`;

await bootstrap(import.meta.url, async ([what, name, ...parts]) => {
  if (what !== 'room' || name === undefined)
    throw new Error('Say what is new: npm run new -- room tender [section] [panel]');
  const written = placeRoom(ROOT, namesOf(name), partsOf(parts));
  const { ok, said } = await run(inRoot('node_modules', '.bin', 'biome'), ['format', '--write', ...laidDown(written)]);
  if (!ok) throw new Error(said);
  console.log(written.map(({ path, isNew }) => `${isNew ? 'new   ' : 'edited'}  ${path}`).join('\n'));
  console.log(NEXT);
});
