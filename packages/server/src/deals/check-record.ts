import type { FieldError } from '@qibu/contract';
import type { Scope } from '../scope/scope.ts';
import { AppError } from '../error.ts';
import type { RecordBody } from './record-body.ts';
import { refuseFuture } from './dates.ts';
import type { Dossier } from './dossier.ts';
import { faultIn } from '../ledger/slot-value.ts';

interface RecordCheck {
  readonly scope: Scope;
  readonly dossier: Dossier;
  readonly body: RecordBody;
}

/** Refuses a record that could not be true or would hang in the air, before anything of it is written. */
export function checkRecord({ scope, dossier, body }: RecordCheck): void {
  refuseFuture(scope, daysIn(body));
  const faults = [
    ...emptiness(body),
    ...slotFaults(dossier, body),
    ...supportFaults(body),
    ...corrections(dossier, body),
  ];
  if (faults.length > 0) throw new AppError('request.invalid', { fields: faults });
  const onFile = new Set(dossier.rows.evidence.map(({ id }) => id));
  const foreign = citedIds(body).filter((id) => !onFile.has(id));
  if (foreign.length > 0) throw new AppError('deal.evidenceUnknown', { params: { count: foreign.length } });
}

function daysIn({ interaction, evidence, claims, signals }: RecordBody): Map<string, string> {
  const days = new Map<string, string>();
  if (interaction) days.set('body.interaction.happenedOn', interaction.happenedOn);
  for (const [part, rows] of Object.entries({ evidence, claims, signals }))
    for (const [at, { happenedOn }] of rows.entries()) days.set(`body.${part}.${at}.happenedOn`, happenedOn);
  return days;
}

function emptiness({ interaction, evidence, claims, signals, tasks }: RecordBody): FieldError[] {
  const rows = evidence.length + claims.length + signals.length + tasks.length;
  return interaction === null && rows === 0 ? [{ path: 'body', code: 'nothingToRecord' }] : [];
}

const slotFaults = ({ parameters }: Dossier, { claims }: RecordBody): FieldError[] =>
  claims.flatMap(({ slot, value }, at) => {
    const fault = faultIn(slot, value, parameters);
    if (fault === null) return [];
    return [{ path: `body.claims.${at}.${fault === 'noSuchSlot' ? 'slot' : 'value'}`, code: fault }];
  });

/** An index points at evidence of this very record. */
function supportFaults({ evidence, claims, signals }: RecordBody): FieldError[] {
  const beyond = (rest: number | string): boolean => typeof rest === 'number' && rest >= evidence.length;
  const named = [
    ...claims.map(({ restsOn }, at) => ({ path: `body.claims.${at}.restsOn`, wrong: restsOn.some(beyond) })),
    ...signals.map(({ restsOn }, at) => ({ path: `body.signals.${at}.restsOn`, wrong: beyond(restsOn) })),
  ];
  return named.filter(({ wrong }) => wrong).map(({ path }) => ({ path, code: 'noSuchEvidence' }));
}

/** Evidence is corrected once; a further correction replaces the correction. */
function corrections({ rows }: Dossier, { evidence }: RecordBody): FieldError[] {
  const corrected = new Set(rows.evidence.map(({ supersedes }) => supersedes));
  return evidence.flatMap(({ supersedes, retracts }, at): FieldError[] => {
    const path = `body.evidence.${at}.supersedes`;
    if (supersedes === null) return retracts ? [{ path, code: 'nothingToRetract' }] : [];
    if (corrected.has(supersedes)) return [{ path, code: 'alreadyCorrected' }];
    corrected.add(supersedes);
    return [];
  });
}

const citedIds = ({ evidence, claims, signals }: RecordBody): string[] =>
  [
    ...evidence.map(({ supersedes }) => supersedes),
    ...claims.flatMap(({ restsOn }) => restsOn),
    ...signals.map(({ restsOn }) => restsOn),
  ].filter((rest) => typeof rest === 'string');
