import { type DealView, moveStage } from '@qibu/contract';
import { useWrite } from '../../lib/api/index.ts';
import { useText } from '../../lib/text.tsx';
import { showDone, showUndo } from '../../ui/toast.tsx';
import { useKeepDeal } from '../evidence/use-record.ts';
import { stageMove } from './stage-move.ts';

interface Moved {
  readonly text: string;
  /** The stage the deal was at; a deal that had none cannot go back to none. */
  readonly from: string | null;
  readonly deal: DealView;
}

/** Says that a deal has moved, and offers to take it back where the rules allow the way back. */
export function useMoved(): (moved: Moved) => void {
  const t = useText();
  const keep = useKeepDeal();
  const { mutate } = useWrite(moveStage, { onDone: keep });
  return ({ text, from, deal }) => {
    if (from === null) return showDone(text);
    const back = stageMove(deal.analysis.stage, from);
    const exception = back.kind === 'forward' && back.closed.length > 0;
    if (exception && deal.can['exception']?.yes === false) return showDone(text);
    const body = { to: from, happenedOn: deal.today, exception, reason: t.common.undoReason };
    showUndo({ text, onUndo: () => mutate({ params: { id: deal.id }, body, ifMatch: deal.version }) });
  };
}
