import './app/mantine.css';
import './app/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { heedFailures } from './app/failures.ts';
import { makeRouter } from './app/router.tsx';
import { makeQueryClient } from './lib/api/reading.ts';
import { connection } from './lib/connection.ts';
import { preferredLanguage, speak } from './lib/language.ts';

const queries = makeQueryClient();
const router = makeRouter(queries);
heedFailures(queries, router);
// Queries that failed while the server was unreachable are retried once it is back.
connection.onReturn(() => void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' }));
// The first page's code and data are fetched in parallel with the words.
void router.load();

function render(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root');
  createRoot(root).render(<App queries={queries} router={router} />);
}
// Not awaited here: a file of words that needs this one would wait for itself.
void speak(preferredLanguage()).then(render);
