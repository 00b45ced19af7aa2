import type { ParameterRow } from '@qibu/core';
import { useId, useState } from 'react';
import { useParameterText, useRoomText } from '../../../lib/text.tsx';
import { valueOf } from './draft.ts';
import { useParameterEditing } from './parameter-editing.ts';
import css from './parameters.module.css';
import { problemText } from './problem-text.ts';
import { ReasonButton, ReasonRow } from './reason-row.tsx';
import { ResetButton } from './reset-button.tsx';
import { unitOf, valueText } from './unit.ts';
import { useReader } from './use-reader.ts';
import { ValueField } from './value-field.tsx';

/** Numbers of one group: value, the method's own, why on demand. */
export function ValueTable({ rows, label }: { rows: readonly ParameterRow[]; label: string }) {
  const t = useRoomText('settings');
  const words = t.settings.parameters;
  return (
    <table className={`${css.table} ${css.plain}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.value}</th>
          <th scope="col">{words.standard}</th>
          <th scope="col">
            <span className="hidden">{words.reason}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ValueRow key={row.path} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function ValueRow({ row }: { row: ParameterRow }) {
  const say = useParameterText();
  const reader = useReader();
  const { draft, problems, locked } = useParameterEditing();
  const [open, setOpen] = useState(false);
  const id = useId();
  const name = say.parameter(row.path);
  const value = valueOf(draft, row);
  const problem = problems.find(({ path }) => path === row.path);
  return (
    <>
      <tr data-own={value !== row.initial || undefined}>
        <th scope="row">{name}</th>
        <td className={css.value}>
          <ValueField row={row} name={name} />
        </td>
        <td className={css.standard} data-label={reader.words.settings.parameters.standard}>
          {value === row.initial || locked !== null ? (
            valueText(row.initial, unitOf(row), reader)
          ) : (
            <ResetButton row={row} name={name} />
          )}
        </td>
        <td className={css.end}>
          <ReasonButton name={name} id={id} open={open} onToggle={() => setOpen(!open)} />
        </td>
      </tr>
      {problem !== undefined && (
        <tr className={css.reason}>
          <td colSpan={4} role="alert">
            {problemText(problem, row, reader)}
          </td>
        </tr>
      )}
      {open && <ReasonRow id={id} row={row} span={4} />}
    </>
  );
}
