import type { DealView } from '@qibu/contract';
import type { VisitDraft } from './visit-draft.ts';

/** Somebody of the customer, as the log offers them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
}

/** What each part of the visit form is given. */
export interface VisitPart {
  readonly deal: DealView;
  readonly draft: VisitDraft;
  /** Who may have been met: the people of the deal, and those chosen besides. */
  readonly people: readonly Person[];
  readonly onChange: (part: Partial<VisitDraft>) => void;
}
