import { keptFor } from '../../scope/kept-for.ts';
import type { Scope } from '../../scope/scope.ts';
import type { Entity } from './moved-rows.ts';

/** Where a record is to be found now: itself, or the one it was merged into. */
export const whereIs = async (scope: Scope, entity: Entity, id: string): Promise<string> =>
  (await keptFor(scope, entity, [id])).get(id) ?? id;
