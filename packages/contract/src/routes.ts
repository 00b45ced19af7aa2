import * as rooms from './rooms.ts';
import { type Route, isRoute } from './route.ts';
import { ROUTE_GROUPS } from './tags.ts';

const GROUPS = Object.keys(ROUTE_GROUPS);
const place = ({ method, group }: Route): number => (method === 'GET' ? 0 : GROUPS.length) + GROUPS.indexOf(group);

/**
 * Every route there is, reading before writing, group by group. The authorisation matrix and the API description are
 * generated from it.
 */
export const ROUTES: readonly Route[] = Object.values<unknown>(rooms)
  .filter(isRoute)
  .sort((a, b) => place(a) - place(b) || a.path.localeCompare(b.path, 'en'));
