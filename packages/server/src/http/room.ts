import type { Bound } from './bind.ts';

/** Records of a test workspace by kind, owned by a representative. */
export type MatrixIds = Record<
  'deal' | 'account' | 'contact' | 'task' | 'user' | 'view' | 'session' | 'evidence' | 'import',
  string
>;

/** How the authorisation matrix calls a route, and whose records it is about. */
export interface MatrixEntry {
  /** Path with the owner's ids filled in; the route's own path where left out. */
  readonly path?: (ids: MatrixIds) => string;
  /** Body of a good call. */
  readonly body?: (ids: MatrixIds) => unknown;
  /** `record`: a stranger gets 404. `own`: everyone has their own. `all`: the same for everyone in the workspace. */
  readonly about: 'record' | 'own' | 'all';
  /** Left out of the "owner succeeds" row: needs a state or a body of its own, shown elsewhere. */
  readonly ownerElsewhere?: boolean;
}

/** One room of the server and what it contributes. `rooms.ts` lists them all. */
export interface Room {
  readonly name: string;
  /** Rooms this one may import; `npm run check` holds it to them. */
  readonly uses: readonly string[];
  /** What each of its routes does. */
  readonly routes: readonly Bound[];
  /** Who may call each of them, by route id. */
  readonly matrix: Readonly<Record<string, MatrixEntry>>;
}

/** The ordinary entry of a route below one record. */
export const ofDeal = (rest = ''): MatrixEntry => ({ about: 'record', path: ({ deal }) => `/deals/${deal}${rest}` });
