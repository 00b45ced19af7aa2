import type { FlagParams, Severity } from './flag-rule.ts';
import type { FlagId, RemedyId } from './registry.ts';

/** What a rule saw, as codes and values. Words live in phrases under `flags.<id>`. */
export interface Flag {
  readonly id: FlagId;
  readonly severity: Severity;
  /** Contact id, role, indicator, stage … the flag is about; null when it is about the deal. */
  readonly subject: string | null;
  /** Values for the sentence: counts, days, names, codes. */
  readonly params: FlagParams;
  readonly evidence: readonly string[];
  /** The advised remedy; every remedy is also a `MoveId`. */
  readonly remedy: RemedyId;
  readonly dismissed: boolean;
  /** A gap in our record, no sign from the customer; all gaps of a deal are shown as one line. */
  readonly gap: boolean;
}
