import {
  ANSWERS,
  DEAL_STATUSES,
  EVIDENCE_KINDS,
  EVIDENCE_SOURCES,
  INTERACTION_KINDS,
  OUTCOMES,
  SIGNALS,
  TASK_KINDS,
  VERDICTS,
} from '@qibu/core';
import { z } from 'zod';

/** Core's vocabularies as schemas. */
export const EvidenceKind = z.enum(EVIDENCE_KINDS);
export const EvidenceSource = z.enum(EVIDENCE_SOURCES);
export const InteractionKind = z.enum(INTERACTION_KINDS);
export const TaskKind = z.enum(TASK_KINDS);
export const Outcome = z.enum(OUTCOMES);
export const DealStatus = z.enum(DEAL_STATUSES);
export const SignalId = z.enum(SIGNALS);
export const Answer = z.enum(ANSWERS);
export const VerdictWord = z.enum(VERDICTS);
