import type { ParameterRow } from '@qibu/core';
import { useRoomText } from '../../../lib/text.tsx';
import { useParameterEditing } from './parameter-editing.ts';
import { unitOf, valueText } from './unit.ts';
import { useReader } from './use-reader.ts';

/** The method's own value; a press takes it. */
export function ResetButton({ row, name }: { row: ParameterRow; name: string }) {
  const t = useRoomText('settings');
  const reader = useReader();
  const { set } = useParameterEditing();
  const text = valueText(row.initial, unitOf(row), reader);
  return (
    <button
      type="button"
      className="link"
      title={t.settings.parameters.reset}
      aria-label={`${t.settings.parameters.reset}: ${name} ${text}`}
      onClick={() => set(row, row.initial)}
    >
      {text}
    </button>
  );
}
