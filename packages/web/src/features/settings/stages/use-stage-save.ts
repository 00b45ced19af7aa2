import type { StageRule } from '@qibu/core';
import type { Patch } from '../../../editing/change.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { useStageName } from '../../../ui/stage-mark.tsx';
import type { ParameterEdit } from '../parameters/parameter-edit.ts';
import { useParameterChange } from '../parameters/use-parameter-change.tsx';
import type { ParameterState } from '../parameters/use-parameters.ts';
import { overridesWithStage, readField, STAGE_FIELDS, stageWith } from './stage-draft.ts';
import { fieldName, fieldText, withNames } from './stage-words.ts';

interface StageSave {
  readonly stage: StageRule;
  /** The numbers the change was begun from. */
  readonly state: ParameterState;
  readonly onSaved: () => void;
}

/** Saves changed fields of one stage. */
export function useStageSave({ stage, state, onSaved }: StageSave) {
  const t = useRoomText('settings', 'method');
  const nameOf = useStageName();
  const { put, saving, error, conflict } = useParameterChange(onSaved);
  const stored = ({ now }: ParameterState): StageRule => now.stages.find(({ id }) => id === stage.id) ?? stage;
  const save = (patch: Patch) => {
    const words = withNames(t, stageWith(stage, patch).criteria);
    const edit: ParameterEdit = {
      patch,
      overrides: (on, kept) => overridesWithStage(on, stageWith(stored(on), kept)),
      read: (on, name) => {
        const field = STAGE_FIELDS.find((one) => one === name);
        return field === undefined ? undefined : readField(stored(on), field);
      },
      nameOf: (field) => fieldName(field, t),
      show: (field, value) => fieldText(field, value, words),
      saved: fill(t.settings.stages.saved, { stage: nameOf(stage.id) }),
    };
    void put(state, edit);
  };
  return { save, saving, error, conflict };
}
