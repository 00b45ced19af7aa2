import type { DealView } from '@qibu/contract';
import type { Analysis, Day } from '@qibu/core';
import type { Scope } from '../scope/scope.ts';
import { presentTask } from './tasks/present-task.ts';
import { abilitiesOn, exceptionAbility } from './abilities.ts';
import { changesSince, lastReview } from './changes.ts';
import type { Dossier, DossierRows } from './dossier.ts';
import { compare } from './order.ts';
import { presentAnalysis } from './present-analysis.ts';
import { presentEvidence } from './present-evidence.ts';
import { toDealRow } from '../standing/present-row.ts';
import { toStanding } from '../standing/columns.ts';

const EVIDENCE_SHOWN = 100;

interface Shown {
  readonly dossier: Dossier;
  readonly analysis: Analysis;
}

/** A deal with everything known about it on the day of its analysis. */
export function presentDeal(scope: Scope, { dossier, analysis }: Shown): DealView {
  const { head, rows } = dossier;
  const { asOf } = analysis;
  return {
    ...headOn(dossier, analysis),
    statusClaimed: head.status_claimed,
    note: head.note,
    customerSize: head.account_size ?? 'large',
    strategic: head.account_strategic ?? false,
    accountDeleted: head.account_deleted_at !== null,
    productId: head.product_id,
    members: rows.members.map(({ id, name, part }) => ({ user: { id, name }, part })),
    people: presentPeople(rows.people, asOf),
    tasks: presentTasks(dossier, asOf),
    evidence: presentEvidence(dossier, asOf).slice(0, EVIDENCE_SHOWN),
    analysis: presentAnalysis(analysis),
    changes: changesSince({
      ...dossier,
      analysis,
      review: lastReview(rows.reviews, asOf),
      weekAgo: asOf === scope.today ? dossier.weekAgo : null,
    }),
    asOf,
    today: scope.today,
    deleted: head.deleted_at !== null,
    can: { ...abilitiesOn(scope.actor, head), exception: exceptionAbility(dossier.parameters) },
  };
}

/** The row as lists show it, but with stage, outcome and standing of that day. */
function headOn({ head, rows }: Dossier, analysis: Analysis) {
  const standing = toStanding(analysis);
  const subject = rows.people.find(({ contactId }) => contactId === standing.move_subject);
  const ended = head.closed_on !== null && head.closed_on <= analysis.asOf;
  return toDealRow(
    {
      head: {
        ...head,
        stage: analysis.stage.claimed,
        outcome: ended ? head.outcome : 'open',
        closed_on: ended ? head.closed_on : null,
      },
      standing,
      subjectName: subject?.name ?? null,
    },
    analysis.asOf,
  );
}

const presentPeople = (people: DossierRows['people'], asOf: Day): DealView['people'] =>
  people
    .filter(({ addedOn }) => addedOn <= asOf)
    .map(({ contactId, name, title, department, addedOn, removedOn }) => ({
      contactId,
      name: name ?? '',
      title,
      department,
      addedOn,
      removedOn: removedOn !== null && removedOn <= asOf ? removedOn : null,
    }))
    .toSorted((a, b) => compare(a.addedOn, b.addedOn) || compare(a.contactId, b.contactId));

/** Open ones first, the earliest due first; then the done ones, newest first. */
function presentTasks({ head, rows, users }: Dossier, asOf: Day): DealView['tasks'] {
  const contacts = new Map(rows.people.map(({ contactId, name }) => [contactId, name]));
  return rows.tasks
    .filter(({ recordedOn, happenedOn }) => recordedOn <= asOf && happenedOn <= asOf)
    .map((task) => ({ ...task, doneOn: task.doneOn !== null && task.doneOn <= asOf ? task.doneOn : null }))
    .toSorted(byUrgency)
    .map((task) =>
      presentTask(task, {
        owner: users.get(task.ownerId ?? '') ?? null,
        contact: contacts.get(task.contactId ?? '') ?? null,
        deal: head.name,
      }),
    );
}

const NEVER = '9999-12-31';
type TimedTask = { readonly id: string; readonly dueOn: string | null; readonly doneOn: string | null };
function byUrgency(a: TimedTask, b: TimedTask): number {
  if ((a.doneOn === null) !== (b.doneOn === null)) return a.doneOn === null ? -1 : 1;
  const byDay = a.doneOn === null ? compare(a.dueOn ?? NEVER, b.dueOn ?? NEVER) : compare(b.doneOn ?? '', a.doneOn);
  return byDay || compare(a.id, b.id);
}
