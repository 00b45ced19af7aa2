import { undoHandOver } from '@qibu/contract';
import { useCallback } from 'react';
import { useWrite } from '../../lib/api/index.ts';
import { useRoomText } from '../../lib/text.tsx';
import { showDone, showUndo } from '../../ui/toast.tsx';

const SECONDS = 15;

/** Says that a hand-over is done, and takes it back for whoever asks. */
export function useUndoHandOver(): (text: string, undo: string) => void {
  const { handOver } = useRoomText('handOver');
  const { mutate } = useWrite(undoHandOver, { onDone: () => showDone(handOver.undone) });
  return useCallback(
    (text, undo) => showUndo({ text, seconds: SECONDS, onUndo: () => mutate({ params: { id: undo } }) }),
    [mutate],
  );
}
