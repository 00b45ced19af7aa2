import { type Analysis, DEAL_STATUSES, DEFAULT_PARAMETERS, type DealStatus, judge, STAGES } from '@qibu/core';
import {
  at,
  type Place,
  readCount,
  readJson,
  readList,
  readObject,
  readOptional,
  readText,
  refuse,
  shown,
} from './reader.ts';
import { ANSWER_WORDS, answerIn } from './answer-words.ts';
import { AS_OF, type Fact, ledgerOf, type Sheet } from './sheet.ts';

/** What the file may carry beside its cases; the case of the first-choice file stands alone in `status_case`. */
const BESIDE = ['cases', 'status_case', 'source', 'note', 'no_signals', 'laws'];
const CASE = ['id', 'title', 'note', 'facts', 'rep_claims', 'expect'];
const QUESTIONS = ['gm_met', 'proposal', 'project_set_up', 'budget', 'eb_agrees', 'schedule', 'time_pressing'] as const;
type Question = (typeof QUESTIONS)[number];
type Answers = Readonly<Record<Question, boolean | null>>;
const STAGE_IDS = STAGES.map(({ id }) => id);

interface StatusVerdict {
  readonly id: string;
  readonly status: DealStatus;
  readonly evidenced_stage: string | null;
  readonly red_flags: readonly string[];
  readonly next_move: string;
}

/** `qibu judge status`: the project's real status behind what the representative calls it. */
export function judgeStatusFile(text: string, file: string): StatusVerdict[] {
  const top = { file, path: '' };
  const fields = readObject(top, readJson(text, file), BESIDE);
  const one = fields['status_case'];
  if (one !== undefined && hasStatusCases(fields['cases']))
    refuse(at(top, 'status_case'), 'beside cases of the same kind', 'cases or status_case, not both');
  return one === undefined
    ? readList(at(top, 'cases'), fields['cases'], judgeCase)
    : [judgeCase(at(top, 'status_case'), one)];
}

/** Cases of the other kind may stand beside; of this kind they would go unread. */
const hasStatusCases = (cases: unknown): boolean =>
  Array.isArray(cases) &&
  cases.some((one: unknown) => typeof one === 'object' && one !== null && Object.hasOwn(one, 'facts'));

function judgeCase(place: Place, item: unknown): StatusVerdict {
  const sheet = readSheet(place, readObject(place, item, CASE));
  const analysis = judge(ledgerOf(sheet), DEFAULT_PARAMETERS, AS_OF);
  return {
    id: sheet.id,
    status: analysis.status.derived,
    evidenced_stage: analysis.stage.evidenced,
    red_flags: analysis.flags.map(({ id }) => id).filter((id) => SPOKEN_OF.has(id)),
    next_move: nextMove(judge(ledgerOf({ ...sheet, ...UNCLAIMED }), DEFAULT_PARAMETERS, AS_OF)),
  };
}

/** What to do follows from the facts alone: what the representative calls the deal must not change it. */
const UNCLAIMED = { claimedStage: null, repStatus: null } as const;

/** Risks these few facts can speak of; that nothing is said about coach or competitors is no finding here. */
const SPOKEN_OF: ReadonlySet<string> = new Set(['status-mismatch', 'stage-inflation', 'eb-unknown', 'silent']);

function nextMove({ moves }: Analysis): string {
  const setUp = moves.find(({ because }) => because === 'introducing');
  const fitting = setUp ?? moves.find(({ because }) => SPOKEN_OF.has(because));
  return (fitting ?? moves[0])?.id ?? 'none';
}

function readSheet(place: Place, fields: Readonly<Record<string, unknown>>): Sheet {
  const facts = readObject(at(place, 'facts'), fields['facts'], [...QUESTIONS, 'days_silent']);
  const answers = Object.fromEntries(
    QUESTIONS.map((key) => [key, readAnswer(at(at(place, 'facts'), key), key, facts[key])]),
  ) as Answers;
  const silent = readOptional(at(at(place, 'facts'), 'days_silent'), facts['days_silent'], {
    read: readCount,
    absent: 0,
  });
  const claims = readOptional(at(place, 'rep_claims'), fields['rep_claims'], { read: readClaims, absent: NO_CLAIMS });
  return {
    id: readText(at(place, 'id'), fields['id']),
    size: 'large',
    claimedStage: claims.stage,
    repStatus: claims.status,
    facts: factsFrom(answers),
    ebKnown: answers.eb_agrees !== null,
    silentDays: answers.gm_met === true ? silent : null,
  };
}

/** Told in free words in a case: anything but a no or an "unknown" is a yes. */
const FREE: ReadonlySet<Question> = new Set(['gm_met', 'proposal']);

/** Yes, no or unknown: as a truth value, or as words that begin with it ("unknown: …", "not yet", 还没). */
function readAnswer(place: Place, question: Question, value: unknown): boolean | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value;
  const text = readText(place, value);
  const said = answerIn(text);
  if (said !== undefined) return said;
  return FREE.has(question) ? true : refuse(place, shown(value), ANSWER_WORDS);
}

/** What each answer proves. A project set up has a need, an owner and a team; a meeting is a formal visit. */
const PROVES: Readonly<Record<Question, readonly string[]>> = {
  gm_met: ['status.contact', 'gate.target.first-contact', 'gate.intent.formal-visit'],
  proposal: ['gate.target.material-accepted'],
  project_set_up: [
    'status.set-up',
    'gate.intent.explicit-need',
    'gate.intent.owner-named',
    'gate.set-up.team-and-process',
    'gate.set-up.core-needs',
  ],
  budget: ['status.budget', 'gate.set-up.budget-range'],
  eb_agrees: ['status.eb-agrees'],
  schedule: ['status.schedule', 'gate.set-up.schedule'],
  time_pressing: ['status.time-pressing'],
};

const factsFrom = (answers: Answers): Fact[] =>
  QUESTIONS.flatMap((question) => {
    const value = answers[question];
    return value === null ? [] : PROVES[question].map((slot) => ({ slot, value, kind: 'observation' as const }));
  });

interface RepClaims {
  readonly status: DealStatus | null;
  readonly stage: string | null;
}
const NO_CLAIMS: RepClaims = { status: null, stage: null };

function readClaims(place: Place, value: unknown): RepClaims {
  const fields = readObject(place, value, ['status', 'stage']);
  return {
    status: readOptional(at(place, 'status'), fields['status'], { read: readStatus, absent: null }),
    stage: readOptional(at(place, 'stage'), fields['stage'], { read: readStage, absent: null }),
  };
}

function readStatus(place: Place, value: unknown): DealStatus {
  const words = readText(place, value).trim().toLowerCase().replaceAll(' ', '-');
  return DEAL_STATUSES.find((status) => status === words) ?? refuse(place, shown(value), DEAL_STATUSES.join(', '));
}

/** A stage by its name, "past <stage>" for the one after it, or "proposal", which comes with the set-up. */
function readStage(place: Place, value: unknown): string {
  const words = readText(place, value).trim().toLowerCase();
  const past = STAGE_IDS.findIndex((id) => words.includes(`past ${id}`));
  if (past >= 0) return STAGE_IDS[Math.min(past + 1, STAGE_IDS.length - 1)] ?? 'close';
  if (STAGE_IDS.includes(words)) return words;
  if (words === 'proposal') return 'set-up';
  return refuse(place, shown(value), `${STAGE_IDS.join(', ')}, proposal, past <stage>`);
}
