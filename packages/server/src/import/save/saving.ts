import type { MatchedPlan } from '../match/match-plan.ts';
import type { ImportPlan } from '../plan/records.ts';
import type { Report } from './insert-rows.ts';

/** A matched plan on its way into the tables. */
export interface SaveContext {
  readonly importId: string;
  readonly plan: ImportPlan;
  readonly matched: MatchedPlan;
  readonly report: Report;
  /** Names of the files, as the person knows them. */
  readonly source: string;
}
