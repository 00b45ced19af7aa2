import { MantineProvider } from '@mantine/core';
import type { Dictionary, Language } from '@qibu/phrases';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import { TextProvider } from '../lib/text.tsx';
import { cssVariables, schemeManager, theme } from './theme.ts';

interface AppProps {
  readonly queries: QueryClient;
  readonly router: AnyRouter;
  readonly first: { readonly language: Language; readonly words: Dictionary };
}

export function App({ queries, router, first }: AppProps) {
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={schemeManager}
        defaultColorScheme="auto"
      >
        <TextProvider first={first}>
          <RouterProvider router={router} />
        </TextProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}
