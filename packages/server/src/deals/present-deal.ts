import type { DealView } from '@qibu/contract';
import type { Analysis, Day } from '@qibu/core';
import type { Scope } from '../scope/scope.ts';
import { abilitiesOn, exceptionAbility } from './abilities.ts';
import type { Dossier, DossierRows } from './dossier.ts';
import { compare } from './order.ts';
import { presentAnalysis } from './present-analysis.ts';
import { toFields } from '../ledger/deal-fields.ts';
import { subjectNameOf } from '../standing/judged.ts';
import { toDealRow } from '../standing/present-row.ts';
import { toStanding } from '../standing/columns.ts';
import { closingOn } from './turns/turn-rows.ts';

interface Shown {
  readonly dossier: Dossier;
  readonly analysis: Analysis;
}

/** A deal, the people in it and how it is judged on the day of its analysis. */
export function presentDeal(scope: Scope, { dossier, analysis }: Shown): DealView {
  const { head, rows } = dossier;
  const { asOf } = analysis;
  return {
    ...headOn(dossier, analysis),
    ...toFields(head),
    customerSize: head.account_size ?? 'large',
    strategic: head.account_strategic ?? false,
    accountDeleted: head.account_deleted_at !== null,
    productId: head.product_id,
    people: presentPeople(rows.people, asOf),
    analysis: presentAnalysis(analysis),
    asOf,
    today: scope.today,
    deleted: head.deleted_at !== null,
    closing: closingOn(head, rows.turns, asOf),
    can: { ...abilitiesOn(scope.actor, head), exception: exceptionAbility(dossier.parameters) },
  };
}

/** The row as lists show it, but with stage, outcome and standing of that day. */
function headOn({ head, rows }: Dossier, analysis: Analysis) {
  const standing = toStanding(analysis);
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
      subjectName: subjectNameOf({ head, people: rows.people }, standing.move_subject),
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
