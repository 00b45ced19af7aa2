import { SIGNALS } from '../facts/signal.ts';

/** Why a number is what it is: a phrase key, where it comes from, and the bounds a workspace must keep. */
export interface ParameterReason {
  /** Dotted path; `*` stands for any one key. */
  readonly path: string;
  /** Key of the sentence that gives the reason. */
  readonly reason: string;
  /** `method` = the trade's own rule, `field` = established practice, `ours` = our modelling choice. */
  readonly source: 'method' | 'field' | 'ours';
  /** Page of docs/method that explains it. */
  readonly page: string;
  readonly min: number;
  readonly max: number;
  readonly nullable?: true;
  /** A rule that holds or does not, instead of a number. */
  readonly rule?: true;
}

type Bounds = readonly [min: number, max: number];
const on =
  (page: string) =>
  (path: string, reason: string, bounds: Bounds, source: ParameterReason['source'] = 'ours'): ParameterReason => ({
    path,
    reason,
    source,
    page,
    min: bounds[0],
    max: bounds[1],
  });
const evidence = on('evidence.md');
const funnel = on('funnel.md');
const customer = on('customer.md');
const position = on('position.md');
const flags = on('flags.md');

const SHARE: Bounds = [0, 1];
const DAYS: Bounds = [1, 3650];
const CHANCE: Bounds = [0.001, 0.998];

/** One row per number of the method; every leaf of the parameters is covered by exactly one. */
export const PARAMETER_REASONS: readonly ParameterReason[] = [
  evidence('evidence.kindWeight.*', 'kind-weight', SHARE),
  evidence('evidence.halfLifeDays.*', 'half-life', DAYS),
  evidence('evidence.freshHalfLives', 'fresh', [0.1, 10]),
  evidence('evidence.ageingHalfLives', 'ageing', [0.1, 20]),
  funnel('stages.*.p', 'stage-probability', SHARE, 'method'),
  funnel('stages.*.need.*.atLeast', 'gate-need', [1, 20], 'method'),
  { ...funnel('gates.exceptions', 'gate-exceptions', SHARE, 'method'), rule: true },
  { ...on('deal.md')('control.thresholdMinor', 'threshold', [0, Number.MAX_SAFE_INTEGER], 'method'), nullable: true },
  customer('customer.weights.*', 'criterion-weight', [0, 100]),
  customer('customer.gradeA', 'grade-bound', [0, 5]),
  customer('customer.gradeB', 'grade-bound', [0, 5]),
  customer('customer.paymentWarning', 'payment-warning', [0, 5], 'method'),
  on('people.md')('people.uncontactedSupport', 'uncontacted', [-5, 0]),
  position('position.unknownBidders', 'unknown-bidders', [1, 50]),
  ...SIGNALS.map((id) => position(`position.likelihoods.${id}.*.*`, `likelihood-${id}`, CHANCE)),
  position('position.correlation', 'correlation', [0, 5]),
  position('position.phaseShift.*', 'phase-shift', CHANCE, 'method'),
  position('position.divergence', 'divergence', [0, 2]),
  position('position.phaseCost.*', 'phase-cost', SHARE),
  position('position.accessCost', 'access-cost', SHARE),
  position('position.slowDownLift', 'slow-down', SHARE),
  position('position.knowledgeValue', 'knowledge', SHARE),
  position('position.answerWeight', 'answer-weight', SHARE),
  flags('flags.silenceFactor', 'silence', [1, 20]),
  flags('flags.usualGapDays', 'usual-gap', DAYS),
  flags('flags.executiveDays', 'executive', DAYS, 'method'),
  flags('flags.peopleChangedDays', 'people-changed', DAYS),
  flags('flags.technicalOpponentSupport', 'technical-opponent', [-5, 0]),
  flags('flags.panicMines', 'panic', [1, 50]),
  flags('moves.urgency.*', 'urgency', SHARE),
  flags('moves.leave', 'leave', SHARE, 'method'),
  flags('moves.stance', 'stance', SHARE),
  flags('moves.question', 'question', SHARE),
  flags('moves.setUp', 'set-up', SHARE, 'method'),
  flags('moves.hit.*', 'hit', SHARE),
];

const PATTERNS = PARAMETER_REASONS.map((row) => ({ row, keys: row.path.split('.') }));

/** The reason of one number; null when the path is not a number of the method. */
export function reasonFor(path: readonly string[]): ParameterReason | null {
  const found = PATTERNS.find(
    ({ keys }) => keys.length === path.length && keys.every((key, at) => key === '*' || key === path[at]),
  );
  return found?.row ?? null;
}
