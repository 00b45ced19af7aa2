import * as rooms from './rooms.ts';
import { type Route, isRoute } from './route.ts';

/** Every route there is; the authorisation matrix and the API description are generated from it. */
export const ROUTES: readonly Route[] = Object.values<unknown>(rooms).filter(isRoute);
