import {
  addDays,
  DEFAULT_PARAMETERS,
  day,
  EVIDENCE_KINDS,
  judgePosition,
  PHASES,
  type Position,
  SIGNALS,
  type WeighedAnswer,
  weigh,
} from '@qibu/core';
import {
  at,
  type Place,
  readCases,
  readCount,
  readList,
  readObject,
  readOneOf,
  readOptional,
  readText,
  refuse,
  shown,
} from './reader.ts';

/** What the file may carry beside its cases. */
const BESIDE = ['source', 'note', 'status_case', 'no_signals', 'laws'];
const CASE = ['id', 'title', 'note', 'phase', 'serious_competitors', 'evidence_age_days', 'signals', 'expect'];
const SIGNAL = ['id', 'answer', 'by', 'because', 'kind', 'age_days', 'value_days'];
const ANSWERS = ['for', 'mixed', 'against', 'unknown'] as const;
/** Cases give ages, not dates; any fixed day does. */
const AS_OF = day('2026-01-01');

interface FirstChoice {
  readonly id: string;
  readonly p: Position['p'];
  readonly verdict: Position['verdict'];
  readonly roles_disagree: boolean;
  readonly stance: Position['stance'];
  readonly contributions: readonly { signal: string; by: string | null; log_odds: number }[];
  readonly questions: readonly { signal: string; gain: number }[];
}

/** `qibu judge first-choice`: where we stand in each case of the file. */
export const judgeFirstChoice = (text: string, file: string): FirstChoice[] =>
  readCases({ text, file, beside: BESIDE }, judgeCase);

function judgeCase(place: Place, item: unknown): FirstChoice {
  const fields = readObject(place, item, CASE);
  const id = readText(at(place, 'id'), fields['id']);
  const phase = readOneOf(at(place, 'phase'), fields['phase'], PHASES);
  const bidders = readBidders(at(place, 'serious_competitors'), fields['serious_competitors']);
  const age = readOptional(at(place, 'evidence_age_days'), fields['evidence_age_days'], { read: readCount, absent: 0 });
  const answers = readList(at(place, 'signals'), fields['signals'], (where, signal) => readSignal(where, signal, age));
  const scene = { answers: answers.flat(), bidders, people: [], phase: { phase, shifted: false, held: NOT_HELD } };
  return present(id, judgePosition(scene, DEFAULT_PARAMETERS));
}

const NOT_HELD = {
  slot: 'phase.discussed',
  value: null,
  basis: 'unknown',
  freshness: null,
  ageDays: null,
  evidence: [],
} as const;

function readBidders(place: Place, value: unknown): number {
  if (value === undefined || value === null || value === 'unknown') return DEFAULT_PARAMETERS.position.unknownBidders;
  const count = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1000;
  return count ? value + 1 : refuse(place, shown(value), 'a whole number from 0 to 1000, or "unknown"');
}

/** One answer; an unknown one says nothing. */
function readSignal(place: Place, item: unknown, caseAge: number): WeighedAnswer[] {
  const fields = readObject(place, item, SIGNAL);
  const signal = readOneOf(at(place, 'id'), fields['id'], SIGNALS);
  const answer = readOneOf(at(place, 'answer'), fields['answer'], ANSWERS);
  const by = readOptional(at(place, 'by'), fields['by'], { read: readText, absent: null });
  const kind = readOptional(at(place, 'kind'), fields['kind'], { read: readKind, absent: 'behaviour' as const });
  const ageDays = readOptional(at(place, 'age_days'), fields['age_days'], { read: readCount, absent: caseAge });
  readOptional(at(place, 'value_days'), fields['value_days'], { read: readCount, absent: null });
  const { evidence } = DEFAULT_PARAMETERS;
  const weight = weigh(kind, { ageDays, halfLifeDays: evidence.halfLifeDays.competition }, evidence);
  if (answer === 'unknown' || weight === 0) return [];
  const happenedOn = addDays(AS_OF, -Math.floor(ageDays));
  return [{ signal, answer, by, evidence: place.path, happenedOn, ageDays, weight }];
}

const readKind = (place: Place, value: unknown) => readOneOf(place, value, EVIDENCE_KINDS);

const present = (id: string, position: Position): FirstChoice => ({
  id,
  p: position.p,
  verdict: position.verdict,
  roles_disagree: position.rolesDisagree,
  stance: position.stance,
  contributions: position.contributions.map(({ signal, by, logOdds }) => ({ signal, by, log_odds: logOdds })),
  questions: position.questions.map(({ signal, gain }) => ({ signal, gain })),
});
