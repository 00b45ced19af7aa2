import { useParameterText } from '../../../lib/text.tsx';
import type { Change } from './draft.ts';
import css from './parameters.module.css';
import { unitOf, valueText } from './unit.ts';
import { useReader } from './use-reader.ts';

/** What saving would change: old and new value of each. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const say = useParameterText();
  const reader = useReader();
  return (
    <ul className={css.changes}>
      {changes.map(({ row, to }) => (
        <li key={row.path}>
          {say.parameter(row.path)} <span className="soft">{valueText(row.value, unitOf(row), reader)} →</span>{' '}
          <strong>{valueText(to, unitOf(row), reader)}</strong>
        </li>
      ))}
    </ul>
  );
}
