import {
  ANSWERS,
  CUSTOMER_SIZES,
  DEAL_STATUSES,
  EVIDENCE_KINDS,
  EVIDENCE_SOURCES,
  FLAGS,
  INTERACTION_KINDS,
  OUTCOMES,
  PHASES,
  SEVERITIES,
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
export const FlagId = z.enum(FLAGS);
export const Severity = z.enum(SEVERITIES);
export const Phase = z.enum(PHASES);
export const CustomerSize = z.enum(CUSTOMER_SIZES);
