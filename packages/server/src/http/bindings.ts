import { accountRoutes } from '../accounts/routes.ts';
import { authRoutes } from '../auth/routes.ts';
import { dealRoutes } from '../deals/routes.ts';
import { importRoutes } from '../import/routes.ts';
import { listRoutes } from '../lists/routes.ts';
import { peopleRoutes } from '../people/routes.ts';
import { reviewRoutes } from '../review/routes.ts';
import { searchRoutes } from '../search/routes.ts';
import { settingsRoutes } from '../settings/routes.ts';
import type { Bound } from './bind.ts';

/** Every binding of the application, by the seller's noun. */
export const bindings = (): readonly Bound[] => [
  ...authRoutes,
  ...peopleRoutes,
  ...settingsRoutes,
  ...accountRoutes,
  ...dealRoutes,
  ...listRoutes,
  ...searchRoutes,
  ...reviewRoutes,
  ...importRoutes,
];
