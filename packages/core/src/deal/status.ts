import type { Held } from '../facts/claim.ts';
import { type Hold, isFact, isYes } from '../facts/holder.ts';
import { ageIn, type Known } from '../facts/known.ts';
import { gateSlot, STATUS_SLOTS, type StatusSlot } from '../facts/slot.ts';
import type { DealStatus } from '../facts/vocabulary.ts';
import type { Gate } from '../funnel/gate.ts';
import type { StageJudgement } from '../funnel/stage.ts';
import type { Day } from '../kernel/day.ts';

export interface StatusJudgement {
  readonly derived: DealStatus;
  readonly claimed: DealStatus | null;
  readonly mismatch: boolean;
  /** Whether anything is known of it at all: nothing known is not "no". */
  readonly isKnown: boolean;
  readonly because: readonly { readonly slot: StatusSlot; readonly value: boolean | null; readonly held: Held }[];
}

type Because = StatusJudgement['because'][number];
type Answers = Readonly<Record<StatusSlot, boolean | null>>;

/** Gate criteria equivalent to a status question; used when the question has no answer of its own. */
const SAME_AS: Partial<Record<StatusSlot, readonly string[]>> = {
  'status.budget': ['set-up.budget-range'],
  'status.schedule': ['set-up.schedule'],
  'status.contact': ['intent.formal-visit', 'target.first-contact'],
};

/** The project status derived from facts, beside the one the representative reported. Source: docs/method/deal.md#status. */
export function judgeStatus(hold: Hold, scene: StatusScene): StatusJudgement {
  const because = STATUS_SLOTS.map((slot) => answer(slot, hold, scene));
  const answers = Object.fromEntries(because.map(({ slot, value }) => [slot, value])) as Answers;
  const derived = deriveStatus(answers);
  const claimed = scene.known.deal.repStatus;
  const isKnown = because.some(({ value }) => value !== null);
  return { derived, claimed, mismatch: claimed !== null && claimed !== derived, isKnown, because };
}

/** Only what is known to be true counts; unknown never helps. */
export function deriveStatus(answers: Answers): DealStatus {
  const yes = (slot: StatusSlot): boolean => answers[slot] === true;
  const decided = yes('status.set-up') && yes('status.budget');
  const agreed = yes('status.eb-agrees');
  const planned = yes('status.schedule');
  if (decided && agreed && planned && yes('status.time-pressing')) return 'urgent';
  if (decided && (agreed || planned)) return 'in-progress';
  const some = yes('status.set-up') || yes('status.budget') || agreed || planned;
  return some || yes('status.contact') ? 'introducing' : 'later';
}

/** What the status is judged from. */
export interface StatusScene {
  readonly known: Known;
  readonly stage: StageJudgement;
  /** The day on which a key person left; the project is set up only if shown since. */
  readonly keyLeftOn: Day | null;
}

function answer(slot: StatusSlot, hold: Hold, scene: StatusScene): Because {
  const own = hold(slot);
  if (own.basis !== 'unknown') return { slot, value: isFact(own) ? isYes(own) : null, held: own };
  const same = (SAME_AS[slot] ?? [])
    .map((criterion) => hold(gateSlot(criterion)))
    .find((held) => isFact(held) && isYes(held));
  if (same !== undefined) return { slot, value: true, held: same };
  return { slot, value: impliedBy(slot, scene) ? true : null, held: own };
}

/** An open set-up gate means the project is set up; a two-way talk in the log means contact. */
function impliedBy(slot: StatusSlot, scene: StatusScene): boolean {
  const { known, stage } = scene;
  if (slot === 'status.set-up') return stage.gates.some((gate) => gate.stage === 'set-up' && isSetUp(gate, scene));
  return slot === 'status.contact' && known.interactions.some(({ twoWay }) => twoWay);
}

function isSetUp({ pass, criteria }: Gate, { keyLeftOn, known }: StatusScene): boolean {
  const shownSince = (on: Day): boolean =>
    criteria.some(({ met, held }) => met && (held.ageDays ?? Infinity) < ageIn(known, on));
  return pass && (keyLeftOn === null || shownSince(keyLeftOn));
}

/** One status question and its answer. */
export const statusAnswer = (status: StatusJudgement, slot: StatusSlot): { value: boolean | null; held: Held | null } =>
  status.because.find((one) => one.slot === slot) ?? { value: null, held: null };
