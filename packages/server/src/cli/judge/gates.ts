import { CUSTOMER_SIZES, DEFAULT_PARAMETERS, type EvidenceKind, gateSlot, judge, STAGES } from '@qibu/core';
import { at, type Place, readCases, readList, readObject, readOneOf, readOptional, readText } from './reader.ts';
import { AS_OF, type Fact, ledgerOf } from './sheet.ts';

const BESIDE = ['source', 'note', 'laws'];
const CASE = ['id', 'title', 'note', 'held', 'held_as_inference_only', 'size', 'claimed', 'expect'];
/** What golden cases expect stands beside their input; it is not read. */
const EXPECTED = ['evidenced_stage', 'missing_for', 'missing_at_least', 'missing', 'red_flag', 'red_flags'];
const STAGE_IDS = STAGES.map(({ id }) => id);
const CRITERIA = STAGES.flatMap(({ criteria }) => criteria.map(({ id }) => id));

interface GateVerdict {
  readonly id: string;
  readonly evidenced_stage: string | null;
  readonly missing: Readonly<Record<string, readonly string[]>>;
  readonly red_flags: readonly string[];
}

/** `qibu judge gates`: how far the facts of each case carry it, and what is missing for every closed gate. */
export const judgeGates = (text: string, file: string): GateVerdict[] =>
  readCases({ text, file, beside: BESIDE }, judgeCase);

function judgeCase(place: Place, item: unknown): GateVerdict {
  const fields = readObject(place, item, [...CASE, ...EXPECTED]);
  const id = readText(at(place, 'id'), fields['id']);
  const size = readOneOf(at(place, 'size'), fields['size'], CUSTOMER_SIZES);
  const claimedStage = readOptional(at(place, 'claimed'), fields['claimed'], { read: readStage, absent: null });
  const facts = [
    ...readHeld(at(place, 'held_as_inference_only'), fields['held_as_inference_only'], 'inference'),
    ...readHeld(at(place, 'held'), fields['held'], 'document'),
  ];
  const sheet = { id, size, claimedStage, facts, repStatus: null, ebKnown: false, silentDays: null };
  const { stage } = judge(ledgerOf(sheet), DEFAULT_PARAMETERS, AS_OF);
  const closed = stage.gates.filter(({ pass }) => !pass);
  return {
    id,
    evidenced_stage: stage.evidenced,
    missing: Object.fromEntries(closed.map((gate) => [gate.stage, gate.missing])),
    red_flags: stage.inflated ? ['stage-inflation'] : [],
  };
}

const readStage = (place: Place, value: unknown): string => readOneOf(place, value, STAGE_IDS);

function readHeld(place: Place, value: unknown, kind: EvidenceKind): Fact[] {
  const read = (where: Place, list: unknown): string[] =>
    readList(where, list, (spot, criterion) => readOneOf(spot, criterion, CRITERIA));
  const held = readOptional(place, value, { read, absent: [] });
  return held.map((criterion) => ({ slot: gateSlot(criterion), value: true, kind }));
}
