import type { ParameterRow } from '@qibu/core';
import { fill, useParameterText, useRoomText } from '../../../lib/text.tsx';
import css from './parameters.module.css';
import { boundsText, unitOf } from './unit.ts';
import { useReader } from './use-reader.ts';

/** Why the method's own value is what it is, where it comes from, and what a workspace may choose. */
export function ReasonRow({ id, row, span }: { id: string; row: ParameterRow; span: number }) {
  const t = useRoomText('parameters', 'settings');
  const say = useParameterText();
  const reader = useReader();
  const bounds = row.rule === true ? null : boundsText(row, unitOf(row), reader);
  return (
    <tr id={id} className={css.reason}>
      <td colSpan={span}>
        {say.parameterReason(row.reason)} <span className={css.tag}>{t.parameters.source[row.source]}</span>{' '}
        {bounds !== null && <span className={css.bounds}>{fill(t.settings.parameters.allowed, { bounds })}</span>}
      </td>
    </tr>
  );
}

/** Opens the reason of a value. */
export function ReasonButton({ name, id, open, onToggle }: ReasonButtonProps) {
  const t = useRoomText('settings');
  const { reason } = t.settings.parameters;
  return (
    <button
      type="button"
      className={`link ${css.why}`}
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      aria-label={`${reason}: ${name}`}
      onClick={onToggle}
    >
      {reason}
    </button>
  );
}
interface ReasonButtonProps {
  readonly name: string;
  readonly id: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}
