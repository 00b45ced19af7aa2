import type { AskReason, Course, DealStatus, Line, Move, Phase, Place, Verdict } from '@qibu/core';
import type { DayColumn, Json } from './column-types.ts';

/** The summary of an analysis: see standing/columns.ts. */
export interface SummaryTable {
  as_of: DayColumn;
  verdict: Verdict;
  place: Place;
  course: Course;
  p_first: number | null;
  stance: string | null;
  phase: Phase;
  evidenced_stage: string | null;
  inflated: boolean;
  under_control: boolean;
  indicators_ok: number;
  unsettled: string[];
  status: DealStatus;
  flags: string[];
  high_flags: number;
  mines: number;
  debt: number;
  risk: number;
  last_contact_on: DayColumn | null;
  move_id: string;
  move_subject: string | null;
  move_params: Json<Move['params']>;
  move_because: string;
  move_value: number;
  question_signal: string | null;
  question_line: Line | null;
  question_gain: number | null;
  question_ask: string | null;
  question_why: AskReason | null;
  question_introduce: string | null;
  question_last: string | null;
}
