import { addDays, type Analysis } from '@qibu/core';
import type { Selectable } from 'kysely';
import type { StandingTable } from '../db/tables.ts';

/** What is stored of an analysis, without the keys. */
export type Standing = Omit<Selectable<StandingTable>, 'workspace_id' | 'deal_id'>;

// Four decimals are what pages show, and what single precision gives back unchanged.
const short = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The summary of an analysis for lists. Silence is kept as the day of the last contact: days pass, the row stays true. */
export function toStanding(analysis: Analysis): Standing {
  const { position, control, stage, status, flags, silentDays, asOf } = analysis;
  const live = flags.filter(({ dismissed }) => !dismissed);
  const [question] = position.questions;
  return {
    as_of: asOf,
    verdict: position.verdict,
    p_first: position.verdict === 'unknown' ? null : short(position.p.first),
    stance: position.stance[0] ?? null,
    phase: position.phase,
    evidenced_stage: stage.evidenced,
    inflated: stage.inflated,
    under_control: control.underControl,
    indicators_ok: control.indicators.filter(({ ok }) => ok).length,
    status: status.derived,
    flags: [...new Set(live.map(({ id }) => id))],
    high_flags: live.filter(({ severity }) => severity === 'high').length,
    debt: short(analysis.debt.share),
    risk: short(analysis.risk),
    last_contact_on: silentDays === null ? null : addDays(asOf, -silentDays),
    ...moveOf(analysis),
    question_signal: question?.signal ?? null,
    question_gain: question ? short(question.gain) : null,
    question_ask: question?.ask ?? null,
  };
}

function moveOf({ moves: [move] }: Analysis) {
  if (!move) return { move_id: 'none', move_subject: null, move_params: {}, move_because: '', move_value: 0 };
  return {
    move_id: move.id,
    move_subject: move.subject,
    move_params: { ...move.params },
    move_because: move.because,
    move_value: short(move.value),
  };
}
