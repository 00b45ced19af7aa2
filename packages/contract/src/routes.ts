import * as account from './account.ts';
import * as auth from './auth.ts';
import * as deal from './deal.ts';
import * as imports from './import.ts';
import * as people from './people.ts';
import * as record from './record.ts';
import type { Route } from './route.ts';
import * as settings from './settings.ts';
import * as work from './work.ts';

const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;

/** Every route there is; the authorisation matrix and the API description are generated from it. */
export const ROUTES: readonly Route[] = [auth, people, settings, account, deal, record, work, imports].flatMap(
  (module) => Object.values(module).filter(isRoute),
);
