import '../app/mantine.css';
import '../app/tokens.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { cssVariables, theme } from '../app/theme.ts';
import { speak, speakOf } from '../lib/text.tsx';
import { readLook } from './look.ts';
import { Showcase } from './showcase.tsx';

// `npm run parts`: every part of ui/ in its states. Served by the development server alone; the build knows nothing of it.
const look = readLook(location.search);
await speak(look.language);
await speakOf('deal', 'deals', 'judgement', 'method');

// Links want a router; these lead nowhere.
const router = createRouter({
  routeTree: createRootRoute({ component: () => <Showcase look={look} /> }),
  history: createMemoryHistory(),
});

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={look.scheme}>
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>
  </MantineProvider>,
);
