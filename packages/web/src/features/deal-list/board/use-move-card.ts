import { type DealRow, type DealView, moveStage } from '@qibu/contract';
import { asAppError, useWrite } from '../../../lib/api/index.ts';
import { today } from '../../../lib/days.ts';
import { useMe } from '../../../lib/me.ts';
import { showError } from '../../../ui/toast.tsx';
import { moveCard } from './move-card.ts';
import type { useBoard } from './use-board.ts';

/** Refusals the gate panel answers: it shows what is missing and asks for it. */
const ASKS: ReadonlySet<string> = new Set(['deal.gateClosed', 'deal.exceptionsOff', 'deal.reasonNeeded']);

interface CardMove {
  readonly board: Pick<ReturnType<typeof useBoard>, 'columns' | 'put' | 'refetch'>;
  /** Evidence or a reason is wanted first. */
  readonly onAsk: (row: DealRow, to: string) => void;
  readonly onMoved: (row: DealRow, next: DealView) => void;
}

/** Takes a card to another stage: shown at once, taken back when the server refuses. */
export function useMoveCard({ board, onAsk, onMoved }: CardMove): (row: DealRow, to: string) => void {
  const day = useMe().workspace.today || today();
  const { mutate } = useWrite(moveStage, { quiet: true });
  return (row, to) => {
    const at = (stage: string | null): number => board.columns.findIndex((column) => column.stage === stage);
    if (row.stage === to) return;
    // Going back always asks why.
    if (row.stage !== null && at(to) < at(row.stage)) {
      onAsk(row, to);
      return;
    }
    const before = board.columns;
    board.put((columns) => moveCard(columns, row, to));
    mutate(
      { params: { id: row.id }, body: { to, happenedOn: day }, ifMatch: row.version },
      {
        onSuccess: (next) => onMoved(row, next),
        onError: (error) => {
          board.put(() => before);
          const { code } = asAppError(error);
          if (ASKS.has(code)) onAsk(row, to);
          else showError(error);
          if (code === 'conflict.stale') void board.refetch();
        },
      },
    );
  };
}
