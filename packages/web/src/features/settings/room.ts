import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.ts';
import { speakOf } from '../../lib/language.ts';
import { textOf, tidy } from '../../lib/search-params.ts';
import { readParametersSearch } from './parameters/parameters-search.ts';
import type { Room } from '../../room.ts';

const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings',
  loader: () => speakOf('settings'),
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
  staticData: { crumb: (words) => words.nav.settings },
});
const staticData = { crumb: (words: { readonly nav: { readonly settings: string } }) => words.nav.settings };
const child = () => settingsRoute;

const homeRoute = createRoute({
  getParentRoute: child,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/me' });
  },
});
const meRoute = createRoute({
  getParentRoute: child,
  path: '/me',
  component: lazyRouteComponent(() => import('./me/me-tab.tsx'), 'MeTab'),
  staticData,
});
const peopleRoute = createRoute({
  getParentRoute: child,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/people-tab.tsx'), 'PeopleTab'),
  staticData,
});
const teamsRoute = createRoute({
  getParentRoute: child,
  path: '/teams',
  loader: () => speakOf('deals', 'review'),
  component: lazyRouteComponent(() => import('./teams/teams-tab.tsx'), 'TeamsTab'),
  staticData,
});
const stagesRoute = createRoute({
  getParentRoute: child,
  path: '/stages',
  loader: () => speakOf('method', 'parameters'),
  component: lazyRouteComponent(() => import('./stages/stages-tab.tsx'), 'StagesTab'),
  staticData,
});
const parametersRoute = createRoute({
  getParentRoute: child,
  path: '/parameters',
  validateSearch: readParametersSearch,
  loader: () => speakOf('judgement', 'method', 'parameters'),
  component: lazyRouteComponent(() => import('./parameters/parameters-tab.tsx'), 'ParametersTab'),
  staticData,
});
const workspaceRoute = createRoute({
  getParentRoute: child,
  path: '/workspace',
  component: lazyRouteComponent(() => import('./workspace/workspace-tab.tsx'), 'WorkspaceTab'),
  staticData,
});
const auditRoute = createRoute({
  getParentRoute: child,
  path: '/audit',
  validateSearch: (raw: Record<string, unknown>): { readonly record?: string } =>
    tidy({ record: textOf(raw, 'record') }),
  loader: () => speakOf('judgement', 'method', 'parameters'),
  component: lazyRouteComponent(() => import('./audit/audit-tab.tsx'), 'AuditTab'),
  staticData,
});
const binRoute = createRoute({
  getParentRoute: child,
  path: '/bin',
  component: lazyRouteComponent(() => import('./bin/bin-tab.tsx'), 'BinTab'),
  staticData,
});

export const settingsRoom = {
  name: 'settings',
  routes: [
    settingsRoute.addChildren([
      homeRoute,
      meRoute,
      peopleRoute,
      teamsRoute,
      stagesRoute,
      parametersRoute,
      workspaceRoute,
      auditRoute,
      binRoute,
    ]),
  ],
  nav: {
    to: '/settings',
    icon: 'settings',
    name: (t) => t.nav.settings,
  },
} as const satisfies Room;
