import type { ParameterRow } from '@qibu/core';
import { Link } from '@tanstack/react-router';
import { fill, useParameterText, useRoomText } from '../../../lib/text.tsx';
import { Section } from '../../../ui/section.tsx';
import { valueOf } from './draft.ts';
import { groupOf } from './groups.ts';
import { useParameterEditing } from './parameter-editing.ts';
import css from './parameters.module.css';
import { ResetButton } from './reset-button.tsx';
import { unitOf, valueText } from './unit.ts';
import { useReader } from './use-reader.ts';

interface OwnValuesProps {
  readonly rows: readonly ParameterRow[];
  /** Whether the stages differ too; they are changed on a page of their own. */
  readonly ownStages: boolean;
  readonly onGoTo: (row: ParameterRow) => void;
}

/** What differs from the method's own values: both, and the way back. */
export function OwnValues({ rows, ownStages, onGoTo }: OwnValuesProps) {
  const t = useRoomText('settings');
  const words = t.settings.parameters;
  const { draft } = useParameterEditing();
  const own = rows.filter((row) => row.value !== row.initial || valueOf(draft, row) !== row.initial);
  return (
    <Section
      title={words.differs}
      note={own.length === 0 ? words.allDefault : fill(words.count, { count: own.length })}
    >
      {own.length > 0 && (
        <table className={`${css.table} ${css.plain}`} aria-label={words.differs}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.standard}</th>
            </tr>
          </thead>
          <tbody>
            {own.map((row) => (
              <OwnRow key={row.path} row={row} onGoTo={onGoTo} />
            ))}
          </tbody>
        </table>
      )}
      {ownStages && (
        <p className="small">
          <Link to="/settings/stages">{words.ownStages}</Link>
        </p>
      )}
    </Section>
  );
}

function OwnRow({ row, onGoTo }: { row: ParameterRow; onGoTo: OwnValuesProps['onGoTo'] }) {
  const t = useRoomText('parameters', 'settings');
  const say = useParameterText();
  const reader = useReader();
  const { draft, locked } = useParameterEditing();
  const name = say.parameter(row.path);
  const group = groupOf(row.path);
  const value = valueOf(draft, row);
  return (
    <tr data-own>
      <th scope="row" className={css.light}>
        <button type="button" className="link" onClick={() => onGoTo(row)}>
          {name}
        </button>{' '}
        <span className="soft">{group !== null && t.parameters.groups[group]}</span>
      </th>
      <td className={css.value}>
        {valueText(value, unitOf(row), reader)}{' '}
        {value !== row.value && <span className={css.tag}>{t.settings.parameters.unsaved}</span>}
      </td>
      <td className={css.standard} data-label={t.settings.parameters.standard}>
        {locked !== null || value === row.initial ? (
          valueText(row.initial, unitOf(row), reader)
        ) : (
          <ResetButton row={row} name={name} />
        )}
      </td>
    </tr>
  );
}
