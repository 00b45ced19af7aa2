import type { DealView } from '@qibu/contract';
import type { VisitDraft } from './visit-draft.ts';

/** What each part of the visit form is given. */
export interface VisitPart {
  readonly deal: DealView;
  readonly draft: VisitDraft;
  readonly onChange: (part: Partial<VisitDraft>) => void;
}
