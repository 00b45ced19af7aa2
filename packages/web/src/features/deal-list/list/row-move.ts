import type { DealRow } from '@qibu/contract';
import type { SignalId } from '@qibu/core';
import { useCallback } from 'react';
import { useMoveText, useRoomText } from '../../../lib/text.tsx';

/** The next move of a deal in a few words; a question to ask is named by its signal. */
export function useRowMove(): (row: DealRow) => string {
  const t = useRoomText('method');
  const sayMove = useMoveText();
  return useCallback(
    ({ standing: { move } }: DealRow) => {
      const signal = move.id === 'ask-signal' ? move.params['signal'] : undefined;
      const words = typeof signal === 'string' ? t.signals[signal as SignalId] : undefined;
      return words?.question ?? sayMove(move);
    },
    [t, sayMove],
  );
}
