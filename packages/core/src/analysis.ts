import type { Day } from './kernel/day.ts';
import type { Held } from './facts/claim.ts';
import type { SsoSlot, StatusSlot } from './facts/slot.ts';
import type { Flag, MoveId } from './flags/flag.ts';
import type { DealStatus, Phase, Role, StageId } from './facts/ledger.ts';
import type { SignalId } from './facts/signal.ts';

export interface Probabilities {
  readonly first: number;
  readonly alternate: number;
  readonly reference: number;
}
export type Verdict = 'first' | 'alternate' | 'reference' | 'unknown';
export type Stance =
  | 'enter'
  | 'enter-only-with-new-access'
  | 'leave'
  | 'go-on'
  | 'guard-and-bind-price-to-risk'
  | 'slow-down-or-change-sso'
  | 'ask-first';

/** What one signal did to the odds of being first: natural-log units, positive = for us. */
export interface Contribution {
  readonly signal: SignalId;
  readonly by: string | null;
  readonly answer: 'for' | 'mixed' | 'against';
  readonly logOdds: number;
  readonly weight: number;
  readonly evidence: string;
  readonly ageDays: number;
}

/** A question worth asking: expected gain in decision value (in units of the deal's reward, 0–1). */
export interface Question {
  readonly signal: SignalId;
  readonly gain: number;
  /** Contact to ask; null = anyone we meet. */
  readonly ask: string | null;
}

export interface Position {
  readonly phase: Phase;
  readonly bidders: number;
  readonly prior: Probabilities;
  readonly p: Probabilities;
  readonly verdict: Verdict;
  readonly stance: readonly Stance[];
  readonly contributions: readonly Contribution[];
  readonly byPerson: readonly { readonly contactId: string | null; readonly p: Probabilities }[];
  readonly rolesDisagree: boolean;
  /** Jensen–Shannon divergence between the people's posteriors, natural log. */
  readonly divergence: number;
  readonly phaseShift: boolean;
  /** What the phase shift did to the odds of being first; 0 without one. With the contributions it adds up to the whole change. */
  readonly shiftLogOdds: number;
  readonly questions: readonly Question[];
}

export interface Criterion {
  readonly id: string;
  readonly met: boolean;
  readonly held: Held;
}
export interface Gate {
  readonly stage: StageId;
  readonly pass: boolean;
  /** Criteria that must be met, or how many of them. */
  readonly need: { readonly all: readonly string[] } | { readonly atLeast: number };
  readonly criteria: readonly Criterion[];
  readonly missing: readonly string[];
}
export interface StageJudgement {
  readonly claimed: StageId | null;
  readonly evidenced: StageId | null;
  readonly inflated: boolean;
  readonly gates: readonly Gate[];
  /** First closed gate below the claimed stage; null when there is none. */
  readonly hole: StageId | null;
  readonly claimedSince: Day | null;
}

export type SpecialReason = 'ideal-customer' | 'strategic' | 'top-decile' | 'over-threshold' | 'hearsay';
export interface Control {
  readonly underControl: boolean;
  readonly indicators: readonly { readonly slot: SsoSlot; readonly ok: boolean; readonly held: Held }[];
  readonly special: readonly SpecialReason[];
}

export interface StatusJudgement {
  readonly derived: DealStatus;
  readonly claimed: DealStatus | null;
  readonly mismatch: boolean;
  readonly because: readonly { readonly slot: StatusSlot; readonly value: boolean | null; readonly held: Held }[];
}

export interface CustomerFit {
  /** 0–5, weighted over known criteria; null when none is known. */
  readonly score: number | null;
  readonly grade: 'A' | 'B' | 'C' | null;
  readonly paymentWarning: boolean;
  readonly criteria: readonly { readonly id: string; readonly weight: number; readonly held: Held }[];
}

export interface PersonStanding {
  readonly contactId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly rolesHeld: Held;
  readonly influence: 'high' | 'medium' | 'low' | null;
  readonly support: number | null;
  /** Support used in the sums: −2 when never contacted. */
  readonly effectiveSupport: number;
  readonly mode: string | null;
  readonly contacted: boolean;
  readonly lastContactOn: Day | null;
  readonly contacts: number;
}

export interface Move {
  readonly id: MoveId;
  readonly subject: string | null;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  /** Flag, stance or question it comes from. */
  readonly because: string;
  /** 0–1, for ordering on Today. */
  readonly value: number;
}

/** Everything we can say about a deal on a day. `judge(ledger, parameters, asOf)`. */
export interface Analysis {
  readonly asOf: Day;
  readonly stage: StageJudgement;
  readonly control: Control;
  readonly status: StatusJudgement;
  readonly position: Position;
  readonly customer: CustomerFit;
  readonly people: readonly PersonStanding[];
  readonly flags: readonly Flag[];
  /** Best first; never empty (MoveId 'none' only on closed deals). */
  readonly moves: readonly Move[];
  readonly debt: { readonly inUse: number; readonly notFresh: number; readonly share: number };
  /** Days since the last two-way contact; null = never. */
  readonly silentDays: number | null;
  /** 0–1: how likely the deal dies of what is known today; used for ordering only. */
  readonly risk: number;
  /** Evidence known on that day, newest first. */
  readonly known: { readonly evidence: number; readonly signals: number };
  readonly held: Readonly<Record<string, Held>>;
}
