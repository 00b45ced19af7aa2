import { ERROR_STATUS, type ErrorCode, type Route, type RouteGroup } from '@qibu/contract';

/** Codes any route may answer with; the others begin with the noun they are about. */
const ANYWHERE: readonly ErrorCode[] = [
  'request.invalid',
  'request.tooLarge',
  'request.tooDeep',
  'request.notText',
  'database.unavailable',
  'internal',
];
const NOUNS: Readonly<Record<RouteGroup, readonly string[]>> = {
  session: ['auth', 'setup', 'secondFactor', 'invitation'],
  deals: ['deal'],
  accounts: ['deal'],
  contacts: [],
  work: [],
  imports: ['import'],
  users: ['user', 'auth', 'secondFactor'],
  settings: ['parameter', 'sample'],
  system: [],
};
/** Until they are done, nothing else is. */
const DUE: readonly ErrorCode[] = ['auth.passwordDue', 'auth.secondFactorDue'];
const SIGN_IN: readonly ErrorCode[] = ['auth.required', 'auth.adminOnly', ...DUE];
const CODES = Object.keys(ERROR_STATUS) as ErrorCode[];

/** The codes a route may answer with, by status. */
export function problemsOf(route: Route): ReadonlyMap<number, readonly ErrorCode[]> {
  const writes = route.method !== 'GET';
  const ofItsNoun = CODES.filter(
    (code) => !SIGN_IN.includes(code) && NOUNS[route.group].includes(code.split('.')[0] ?? ''),
  );
  const codes: ErrorCode[] = [
    ...ANYWHERE,
    ...(route.access === 'open' ? [] : (['auth.required'] as const)),
    ...(route.access === 'open' || route.evenWhenDue ? [] : DUE),
    ...(route.access === 'admin' ? (['auth.adminOnly'] as const) : []),
    ...(route.path.includes(':') ? (['notFound'] as const) : []),
    ...(writes ? (['request.unsupported', 'request.origin', 'conflict.duplicate', ...ofItsNoun] as const) : []),
    ...(route.ifMatch ? (['conflict.stale', 'conflict.versionMissing'] as const) : []),
    ...(route.idempotent ? (['conflict.idempotency', 'conflict.inFlight'] as const) : []),
    ...(!writes && route.group === 'deals' ? (['deal.notYet', 'deal.dateInFuture'] as const) : []),
  ];
  return Map.groupBy([...new Set(codes)], (code) => ERROR_STATUS[code]);
}
