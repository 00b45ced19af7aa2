import type { ParametersEffect } from '@qibu/contract';
import { leaves, type ParameterRow, type ParameterValue } from '@qibu/core';
import { useParameterText, useRoomText } from '../../../lib/text.tsx';
import type { AppError } from '../../../lib/api/app-error.ts';
import { type Change, overridesOf } from './draft.ts';
import { unitOf, valueText } from './unit.ts';
import { useParameterChange } from './use-parameter-change.tsx';
import type { ParameterState } from './use-parameters.ts';
import { useReader } from './use-reader.ts';

/** Saves the changed values of the page, all at once. */
export function useParameterSave(
  state: ParameterState,
  rows: readonly ParameterRow[],
  on: {
    readonly saved: (effect: ParametersEffect | null) => void;
    readonly refused: (error: AppError) => void;
  },
) {
  const t = useRoomText('settings');
  const say = useParameterText();
  const reader = useReader();
  const { put, saving, conflict } = useParameterChange(on.saved, on.refused);
  const rowAt = new Map(rows.map((row) => [row.path, row]));
  const save = (changes: readonly Change[]) =>
    put(state, {
      patch: Object.fromEntries(changes.map(({ row, to }) => [row.path, to])),
      overrides: (stored, patch) =>
        overridesOf(
          stored,
          changes.filter(({ row }) => Object.hasOwn(patch, row.path)),
        ),
      read: ({ now }, path) => [...leaves(now)].find((leaf) => leaf.path.join('.') === path)?.value,
      nameOf: say.parameter,
      show: (path, value) => {
        const row = rowAt.get(path);
        return row === undefined ? '' : valueText(value as ParameterValue, unitOf(row), reader);
      },
      saved: t.settings.parameters.saved,
    });
  return { save, saving, conflict };
}
