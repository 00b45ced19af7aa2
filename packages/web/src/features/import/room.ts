import { getImport, listImports } from '@qibu/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.ts';
import { reading } from '../../lib/api/reading.ts';
import { speakOf } from '../../lib/language.ts';
import { oneOf, tidy } from '../../lib/search-params.ts';
import type { Room } from '../../room.ts';

const STEPS = ['file', 'columns', 'values', 'result'] as const;
export type StepName = (typeof STEPS)[number];

interface ImportSearch {
  /** The step shown; absent = the step that needs the next answer. */
  readonly step?: StepName;
}

const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/import',
  loader: ({ context }) => {
    void context.queries.prefetchQuery(reading(listImports, {}));
    return speakOf('import');
  },
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
  staticData: { crumb: (words) => words.nav.import },
});
const oneImportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/import/$importId',
  validateSearch: (raw: Record<string, unknown>): ImportSearch => tidy({ step: oneOf(raw, 'step', STEPS) }),
  loader: ({ context, params }) => {
    void context.queries.prefetchQuery(reading(getImport, { params: { id: params.importId } }));
    return speakOf('import');
  },
  component: lazyRouteComponent(() => import('./job/job-page.tsx'), 'JobPage'),
  staticData: { crumb: (words) => words.nav.import },
});

export const importRoom = {
  name: 'import',
  routes: [importRoute, oneImportRoute],
  nav: {
    to: '/import',
    icon: 'import',
    name: (t) => t.nav.import,
  },
} as const satisfies Room;
