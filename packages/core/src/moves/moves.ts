import { statusAnswer, type StatusJudgement } from '../deal/status.ts';
import type { Flag } from '../flags/flag.ts';
import type { Position } from '../position/judge-position.ts';
import type { Stance } from '../position/stance.ts';
import type { Move, MoveId } from './move.ts';
import type { MoveRules } from './rules.ts';

const STANCE_MOVE: Readonly<Record<Exclude<Stance, 'ask-first'>, MoveId>> = {
  enter: 'go-on',
  'enter-only-with-new-access': 'meet-executive',
  leave: 'leave',
  'go-on': 'go-on',
  'guard-and-bind-price-to-risk': 'guard',
  'slow-down-or-change-sso': 'slow-down',
};

/** What to do next, best first: the stance, the remedies of the open risks, the best questions. Never empty. */
export function planMoves(
  deal: {
    readonly open: boolean;
    readonly flags: readonly Flag[];
    readonly position: Position;
    readonly status: StatusJudgement;
  },
  rules: MoveRules,
): Move[] {
  if (!deal.open) return [{ id: 'none', subject: null, params: {}, because: 'closed', value: 0 }];
  if (deal.position.stance[0] === 'leave') return leaving(deal, rules);
  const moves = [
    ...stanceMoves(deal.position, rules),
    ...deal.flags.filter(({ dismissed }) => !dismissed).map((flag) => remedyMove(flag, rules)),
    ...setUpMove(deal.status, rules),
    ...questionMoves(deal.position, rules),
  ];
  return strongestOfEach(moves.sort((a, b) => b.value - a.value));
}

/** Where the advice is to leave: leave, one last check, or hand over. Nobody is sent to collect evidence for a lost deal. */
function leaving(
  { position, flags }: { readonly position: Position; readonly flags: readonly Flag[] },
  rules: MoveRules,
): Move[] {
  const shift = flags.find(({ id, dismissed }) => id === 'phase-shift' && !dismissed);
  const last = shift === undefined ? questionMoves(position, rules).at(0) : remedyMove(shift, rules);
  const handOver = { id: 'hand-over', subject: null, params: {}, because: 'chances', value: 0 } as const;
  return [...stanceMoves(position, rules), ...(last === undefined ? [] : [last]), handOver];
}

/** The best stance as a move. While nothing is known the stance is to ask, which the questions already say. */
function stanceMoves({ stance, p, contributions }: Position, rules: MoveRules): Move[] {
  const [first] = stance;
  if (first === undefined || first === 'ask-first') return [];
  const isLeave = first === 'leave';
  const value = isLeave ? rules.leave : rules.stance;
  const { because, answer } = reasonFor(contributions, isLeave || STANCE_MOVE[first] === 'slow-down');
  const params = { stance: first, pFirst: p.first, ...(answer !== null && { answer }) };
  return [{ id: STANCE_MOVE[first], subject: null, params, because, value }];
}

/** The answer that weighs most on the side of the advice; never the advice itself. */
function reasonFor(
  contributions: Position['contributions'],
  isAgainst: boolean,
): { because: string; answer: string | null } {
  const strongest = contributions.find(({ logOdds }) => (isAgainst ? logOdds < 0 : logOdds > 0));
  return { because: strongest?.signal ?? 'chances', answer: strongest?.answer ?? null };
}

/** A risk's remedy is as urgent as its rule, a little less where the rule lowered the severity. */
function remedyMove(flag: Flag, { urgency, hit }: MoveRules): Move {
  const value = urgency[flag.id] * (flag.severity === 'low' ? 1 - hit.medium : 1);
  return { id: flag.remedy, subject: flag.subject, params: flag.params, because: flag.id, value };
}

function questionMoves({ questions, verdict }: Position, rules: MoveRules): Move[] {
  const base = verdict === 'unknown' ? rules.question : rules.question / 2;
  return questions.map(({ signal, gain, ask }) => ({
    id: 'ask-signal',
    subject: ask,
    params: { signal, gain },
    because: signal,
    value: Math.min(1, base + gain / 10),
  }));
}

/** A project that is only being introduced needs to be set up inside the account, not a better solution. */
function setUpMove(status: StatusJudgement, rules: MoveRules): Move[] {
  if (status.derived !== 'introducing' || statusAnswer(status, 'status.set-up').value === true) return [];
  return [{ id: 'drive-set-up', subject: null, params: {}, because: 'introducing', value: rules.setUp }];
}

/** Merges identical advice from several sources, keeping the strongest reason. */
function strongestOfEach(sorted: readonly Move[]): Move[] {
  const seen = new Set<string>();
  return sorted.filter(({ id, subject, params }) => {
    const key = JSON.stringify([id, subject, id === 'ask-signal' ? params['signal'] : null]);
    return !seen.has(key) && seen.add(key);
  });
}
