import type { Control, CustomerFit, PersonStanding, Position, StageJudgement, StatusJudgement } from '../analysis.ts';
import type { PhaseJudgement } from '../deal/phase.ts';
import type { Rhythm } from '../deal/rhythm.ts';
import type { Held } from '../facts/claim.ts';
import type { Hold } from '../facts/holder.ts';
import type { Known } from '../facts/known.ts';
import type { Parameters } from '../parameters/parameters.ts';
import type { WeighedAnswer } from '../position/answer.ts';
import type { Flag, FlagId } from './flag.ts';
import { FLAG_RULES } from './rules.ts';

/** Everything the rules of a mine may look at. */
export interface FlagScene {
  readonly known: Known;
  readonly hold: Hold;
  readonly parameters: Parameters;
  readonly stage: StageJudgement;
  readonly control: Control;
  readonly status: StatusJudgement;
  readonly phase: PhaseJudgement;
  readonly position: Position;
  readonly answers: readonly WeighedAnswer[];
  readonly customer: CustomerFit;
  readonly people: readonly PersonStanding[];
  readonly rhythm: Rhythm;
}
export type FlagFamily = (scene: FlagScene) => Flag[];

type Seen = Partial<Omit<Flag, 'id' | 'dismissed'>>;

/** A mine of this kind; what is not said comes from the rule table. */
export const raise = (id: FlagId, seen: Seen = {}): Flag => ({
  id,
  severity: seen.severity ?? FLAG_RULES[id].severity,
  subject: seen.subject ?? null,
  params: seen.params ?? {},
  evidence: seen.evidence ?? [],
  remedy: seen.remedy ?? FLAG_RULES[id].remedy,
  dismissed: false,
});

export const evidenceOf = (held: Held): string[] => held.evidence.map(({ id }) => id);

/** Something at all is recorded about this deal beyond its own card. */
export const hasRecord = ({ known }: FlagScene): boolean =>
  known.evidence.length + known.signals.length + known.interactions.length + known.people.length > 0;
