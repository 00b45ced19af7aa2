import type { Course } from '../advice/course.ts';
import { statusAnswer, type StatusJudgement } from '../deal/status.ts';
import type { Flag } from '../flags/flag.ts';
import type { Position } from '../position/judge-position.ts';
import type { Move, MoveId } from './move.ts';
import type { MoveRules } from './rules.ts';

/** The course as a move. While too little is known the course is to ask, which the questions already say. */
const COURSE_MOVE: Readonly<Record<Course, MoveId | null>> = {
  learn: null,
  ask: null,
  enter: 'go-on',
  access: 'meet-executive',
  leave: 'leave',
  'go-on': 'go-on',
  prove: 'prove',
  probe: 'probe',
  'catch-up': 'catch-up',
  guard: 'guard',
  'slow-down': 'slow-down',
  await: 'await-award',
};
const FROM_BEHIND: ReadonlySet<Course> = new Set(['leave', 'slow-down', 'catch-up']);

/** What the moves are planned from. */
interface MoveScene {
  readonly open: boolean;
  readonly course: Course;
  readonly flags: readonly Flag[];
  readonly position: Position;
  readonly status: StatusJudgement;
}

/** What to do next, best first: the course, the remedies of the open risks, the best questions. Never empty. */
export function planMoves(deal: MoveScene, rules: MoveRules): Move[] {
  if (!deal.open) return [{ id: 'none', subject: null, params: {}, because: 'closed', value: 0 }];
  if (deal.course === 'leave') return leaving(deal, rules);
  // Until the award nobody at the customer is approached about it, whatever else is open.
  if (deal.course === 'await') return courseMoves(deal, rules);
  const moves = [
    ...courseMoves(deal, rules),
    ...deal.flags.filter(({ dismissed }) => !dismissed).map((flag) => remedyMove(flag, rules)),
    ...setUpMove(deal.status, rules),
    ...questionMoves(deal.position, rules),
  ];
  return strongestOfEach(moves.sort((a, b) => b.value - a.value));
}

/** Where the advice is to leave: leave, one last check, or hand over. Nobody is sent to collect evidence for a lost deal. */
function leaving(deal: MoveScene, rules: MoveRules): Move[] {
  const { position, flags } = deal;
  const shift = flags.find(({ id, dismissed }) => id === 'phase-shift' && !dismissed);
  const last = shift === undefined ? questionMoves(position, rules).at(0) : remedyMove(shift, rules);
  const handOver = { id: 'hand-over', subject: null, params: {}, because: 'chances', value: 0 } as const;
  return [...courseMoves(deal, rules), ...(last === undefined ? [] : [last]), handOver];
}

function courseMoves({ course, position: { p, contributions } }: MoveScene, rules: MoveRules): Move[] {
  const id = COURSE_MOVE[course];
  if (id === null) return [];
  const value = course === 'leave' ? rules.leave : rules.stance;
  const { because, answer } = reasonFor(contributions, FROM_BEHIND.has(course));
  const params = { pFirst: p.first, ...(answer !== null && { answer }) };
  return [{ id, subject: null, params, because, value }];
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
