import * as contract from '@qibu/contract';
import type { Scope } from '../scope/scope.ts';
import { type Bound, bind } from '../http/bind.ts';
import { patchTask } from './tasks/patch-task.ts';
import { addRecord } from './add-record.ts';
import { loadAudience } from './decisions/audience.ts';
import { decide, withdrawDecision } from './decisions/decide.ts';
import { createDeal } from './create-deal.ts';
import { loadDealChanges, loadDealEvidence, loadDealMembers, loadDealTasks } from './deal-parts.ts';
import { putPerson, removePerson } from './deal-people.ts';
import { deleteDeal } from './delete-deal.ts';
import { correctVisit, withdrawVisit } from './visits/put-visit-right.ts';
import { dismissFlag } from './dismiss-flag.ts';
import { handOverDeal } from './hand-over/hand-over-deal.ts';
import { undoHandOver } from './hand-over/undo-hand-over.ts';
import { judgeDossier, loadDossier } from './dossier.ts';
import { markReviewed } from './mark-reviewed.ts';
import { moveStage } from './move-stage.ts';
import { addRisk, closeRisk, removeRisk } from './own-risks/own-risks.ts';
import { patchDeal } from './patch-deal.ts';
import { presentDeal } from './present-deal.ts';
import { presentLedger } from './present-ledger.ts';
import { setMembersOf } from './set-members.ts';
import { setOutcome } from './set-outcome.ts';
import { dayAsked, loadTimeline } from './timeline.ts';

const done = { ok: true as const };

async function getDeal(scope: Scope, id: string, asOf: string | undefined): Promise<contract.DealView> {
  const dossier = await loadDossier(scope, id, { deleted: true });
  return presentDeal(scope, { dossier, analysis: judgeDossier(dossier, dayAsked(scope, dossier, asOf)) });
}

async function getLedger(scope: Scope, id: string): Promise<contract.ReplyOf<typeof contract.getLedger>> {
  const { ledger, parameters } = await loadDossier(scope, id, { deleted: true });
  return { ledger: presentLedger(ledger), parameters, today: scope.today };
}

export const dealRoutes: readonly Bound[] = [
  bind(contract.getDeal, (scope, { params, query }) => getDeal(scope, params.id, query.asOf)),
  bind(contract.getLedger, (scope, { params }) => getLedger(scope, params.id)),
  bind(contract.getTimeline, (scope, { params, query }) => loadTimeline(scope, params.id, query)),
  bind(contract.getDealEvidence, (scope, { params, query }) => loadDealEvidence(scope, params.id, query.asOf)),
  bind(contract.getDealChanges, (scope, { params, query }) => loadDealChanges(scope, params.id, query.asOf)),
  bind(contract.getDealTasks, (scope, { params, query }) => loadDealTasks(scope, params.id, query.asOf)),
  bind(contract.getDealMembers, (scope, { params }) => loadDealMembers(scope, params.id)),
  bind(contract.getAudience, async (scope, { params }) => ({ items: await loadAudience(scope, params.id) })),
  bind(contract.decide, (scope, { params, body }) => decide(scope, params.id, body)),
  bind(contract.withdrawDecision, async (scope, { params, version }) => {
    await withdrawDecision(scope, params.id, version);
    return done;
  }),
  bind(contract.createDeal, (scope, { body }) => createDeal(scope, body)),
  bind(contract.patchDeal, (scope, { params, body, version }) => patchDeal(scope, params.id, { body, version })),
  bind(contract.deleteDeal, async (scope, { params, version }) => {
    await deleteDeal(scope, params.id, version);
    return done;
  }),
  bind(contract.setMembers, (scope, { params, body, version }) =>
    setMembersOf(scope, params.id, { members: body.members, version }),
  ),
  bind(contract.handOverDeal, (scope, { params, body, version }) => handOverDeal(scope, params.id, { body, version })),
  bind(contract.undoHandOver, (scope, { params }) => undoHandOver(scope, params.id)),
  bind(contract.moveStage, (scope, { params, body, version }) => moveStage(scope, params.id, { body, version })),
  bind(contract.setOutcome, (scope, { params, body, version }) => setOutcome(scope, params.id, { body, version })),
  bind(contract.addRecord, (scope, { params, body }) => addRecord(scope, params.id, body)),
  bind(contract.correctVisit, (scope, { params, body }) => correctVisit(scope, params, body)),
  bind(contract.withdrawVisit, (scope, { params, body }) => withdrawVisit(scope, params, body.reason)),
  bind(contract.putPerson, (scope, { params }) => putPerson(scope, params.id, params.contactId)),
  bind(contract.removePerson, (scope, { params }) => removePerson(scope, params.id, params.contactId)),
  bind(contract.patchTask, (scope, { params, body, version }) => patchTask(scope, params.id, { body, version })),
  bind(contract.dismissFlag, (scope, { params, body }) => dismissFlag(scope, params.id, body)),
  bind(contract.addOwnRisk, (scope, { params, body }) => addRisk(scope, params.id, body)),
  bind(contract.closeOwnRisk, (scope, { params, body }) => closeRisk(scope, params, body.closed)),
  bind(contract.removeOwnRisk, (scope, { params }) => removeRisk(scope, params)),
  bind(contract.markReviewed, async (scope, { params, body }) => {
    await markReviewed(scope, params.id, body.note);
    return done;
  }),
];
