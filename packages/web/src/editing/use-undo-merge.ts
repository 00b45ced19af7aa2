import { undoMerge } from '@qibu/contract';
import { useCallback } from 'react';
import { useWrite } from '../lib/api/index.ts';
import { useText } from '../lib/text.tsx';
import { showDone, showUndo } from '../ui/toast.tsx';

const SECONDS = 20;

/** Says that two records are one now, and takes them apart again for whoever asks. */
export function useUndoMerge(): (text: string, undo: string) => void {
  const { merge } = useText().common;
  const { mutate } = useWrite(undoMerge, {
    onDone: ({ stayed }) => showDone(stayed.length > 0 ? merge.undoneButLater : merge.undone),
  });
  return useCallback(
    (text, undo) => showUndo({ text, seconds: SECONDS, onUndo: () => mutate({ params: { id: undo } }) }),
    [mutate],
  );
}
