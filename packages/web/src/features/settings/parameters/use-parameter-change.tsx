import { getParameters, type ParametersEffect, putParameters, type ReplyOf } from '@qibu/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Patch } from '../../../editing/change.ts';
import { ConflictPanel } from '../../../editing/conflict-panel.tsx';
import { type AppError, asAppError, call, reading, touch } from '../../../lib/api/index.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { showDone, showError, showUndo } from '../../../ui/toast.tsx';
import { movedText } from './effect-text.ts';
import { clashing, type ParameterEdit } from './parameter-edit.ts';
import { type ParameterState, type ParametersView, stateOf } from './use-parameters.ts';

interface Write {
  readonly overrides: Readonly<Record<string, unknown>>;
  readonly version: number;
}
interface Clash {
  readonly edit: ParameterEdit;
  readonly stored: ParameterState;
}

/** Saves a change of the workspace's numbers: undone with one click, never overwriting someone else's. */
export function useParameterChange(
  onSaved?: (effect: ParametersEffect | null) => void,
  onRefused?: (error: AppError) => void,
): {
  readonly put: (on: ParameterState, edit: ParameterEdit) => Promise<void>;
  readonly saving: boolean;
  /** Why the last change was refused; its form says it at the field. */
  readonly error: AppError | null;
  /** To be shown where the change is made: both versions, when two changed the same. */
  readonly conflict: ReactNode;
} {
  const t = useRoomText('settings');
  const queries = useQueryClient();
  const [clash, setClash] = useState<Clash | null>(null);
  const {
    mutateAsync,
    isPending,
    error: refusal,
  } = useMutation<ReplyOf<typeof putParameters>, AppError, Write>({
    mutationFn: ({ overrides, version }) => call(putParameters, { body: { overrides }, ifMatch: version }),
  });
  const keep = (view: ParametersView) => {
    const since = Date.now();
    queries.setQueryData(reading(getParameters, {}).queryKey, view);
    void touch(queries, putParameters.writes, { since });
  };

  const putBack = async (write: Write) => {
    try {
      keep(await mutateAsync(write));
      showDone(t.settings.parameters.putBack);
    } catch (error) {
      showError(error);
    }
  };
  const put = async (on: ParameterState, edit: ParameterEdit): Promise<void> => {
    try {
      const saved = await mutateAsync({ overrides: edit.overrides(on, edit.patch), version: on.version });
      keep(saved);
      showUndo({
        text: `${edit.saved} · ${movedText(saved.effect, t.settings.parameters)}`,
        onUndo: () => void putBack({ overrides: on.overrides, version: saved.version }),
      });
      onSaved?.(saved.effect);
    } catch (error) {
      await meet(error, on, edit);
    }
  };
  const meet = async (error: unknown, on: ParameterState, edit: ParameterEdit): Promise<void> => {
    const view = staleOf(error);
    if (view === null) {
      showError(error);
      onRefused?.(asAppError(error));
      return;
    }
    const stored = stateOf(view);
    keep(view);
    // Someone changed other numbers: ours go on top of them.
    if (clashing(edit, on, stored).length === 0) await put(stored, edit);
    else setClash({ edit, stored });
  };
  const settle = (kept: Patch | null) => {
    setClash(null);
    if (clash === null) return;
    if (kept === null) onSaved?.(null);
    else void put(clash.stored, { ...clash.edit, patch: kept });
  };
  return {
    put,
    saving: isPending,
    error: refusal,
    conflict: clash && <BothVersions clash={clash} onSettle={settle} />,
  };
}

function staleOf(error: unknown): ParametersView | null {
  const { code, problem } = error as AppError;
  const stored = code === 'conflict.stale' ? problem?.current : undefined;
  return typeof stored === 'object' && stored !== null && 'overrides' in stored ? (stored as ParametersView) : null;
}

function BothVersions({ clash, onSettle }: { clash: Clash; onSettle: (kept: Patch | null) => void }) {
  const { edit, stored } = clash;
  return (
    <ConflictPanel
      mine={edit.patch}
      nameOf={edit.nameOf}
      showMine={(field) => edit.show(field, edit.patch[field])}
      showTheirs={(field) => edit.show(field, edit.read(stored, field))}
      onSettle={onSettle}
    />
  );
}
