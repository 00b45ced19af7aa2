/** A code without its phrase does not compile. Types only: nothing of core or contract reaches the reader from here. */
import type {
  AccountCriterion,
  ContactDegree,
  Course,
  CustomerSize,
  DealFactKind,
  DealSlot,
  DealStatus,
  EvidenceKind,
  EvidenceSource,
  FlagId,
  FlagThresholds,
  HalfLifeClass,
  Influence,
  Mode,
  MoveId,
  Outcome,
  Migration,
  ParameterProblemCode,
  PersonFacet,
  Phase,
  Place,
  Role,
  SignalId,
  SpecialReason,
  StageLead,
  Verdict,
} from '@qibu/core';
import type { DealField, ErrorCode, FieldCode, RecordKind, RouteGroup } from '@qibu/contract';
import type { Dictionary } from './dictionary.ts';

type Covers<T extends Readonly<Record<Code, unknown>>, Code extends string> = T;
type W = Dictionary['words'];

/** Kinds of facts that the timeline words in a form of their own, or does not show. */
type KindsWithAForm = 'signals' | 'moves' | 'interactions' | 'tasks' | 'dismissals';

/** Never used at run time; each line fails to compile when a code has no phrase. */
export interface EveryCodeHasItsPhrase {
  roles: Covers<W['roleLong'] & W['roleNote'], Role>;
  modes: Covers<W['mode'] & W['modeNote'], Mode>;
  statuses: Covers<W['dealStatus'] & W['dealStatusNote'], DealStatus>;
  verdicts: Covers<W['verdict'], Verdict>;
  courses: Covers<Dictionary['verdicts']['courses'], Course>;
  places: Covers<W['place'], Place>;
  phases: Covers<W['phase'], Phase>;
  kinds: Covers<W['evidenceKind'] & W['evidenceKindNote'], EvidenceKind>;
  sources: Covers<W['evidenceSource'], EvidenceSource>;
  outcomes: Covers<W['outcome'], Outcome>;
  sizes: Covers<W['customerSize'], CustomerSize>;
  special: Covers<W['special'], SpecialReason>;
  signals: Covers<Dictionary['signals'], SignalId>;
  flags: Covers<Dictionary['flags'], FlagId>;
  moves: Covers<Dictionary['moves'], MoveId>;
  thresholds: Covers<Dictionary['parameters']['thresholds'], keyof FlagThresholds>;
  influences: Covers<W['influence'], Influence>;
  degrees: Covers<W['contactDegree'], ContactDegree>;
  facts: Covers<Dictionary['evidence']['timeline']['facts'], Exclude<DealFactKind, KindsWithAForm>>;
  slots: Covers<Dictionary['slots'], DealSlot>;
  facets: Covers<Dictionary['slots']['person'], PersonFacet>;
  criteria: Covers<Dictionary['slots']['account'], AccountCriterion>;
  halfLives: Covers<Dictionary['parameters']['halfLife'], HalfLifeClass>;
  problems: Covers<Dictionary['parameters']['problem'], ParameterProblemCode>;
  dealFields: Covers<Dictionary['deal']['fields'], DealField>;
  migrations: Covers<Dictionary['parameters']['migrated'], Migration>;
  errors: Covers<Dictionary['errors'], ErrorCode>;
  fieldErrors: Covers<Dictionary['fieldErrors'], FieldCode>;
  apiGroups: Covers<Dictionary['api']['groups'], RouteGroup>;
  apiKinds: Covers<Dictionary['api']['kinds'], RecordKind>;
  leads: Covers<Dictionary['parameters']['lead'], StageLead>;
}
