import type { ImportView } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { KeptList } from './kept.tsx';
import css from './result.module.css';

/** Undone; records someone has built on are kept and named. */
export function Undone({ view }: { view: ImportView }) {
  const t = useRoomText('import');
  const { page, actions } = t.imports;
  const kept = view.undo.kept ?? 0;
  return (
    <div className={css.result}>
      <p className={css.sentence}>
        {kept === 0 ? page.undoneAll : fill(page.undoneKept, { count: kept.toLocaleString() })}
      </p>
      {kept > 0 && (
        <p>
          {page.undoneKeptNote}{' '}
          <Link to="/deals" search={{ import: view.id, outcome: 'all' }}>
            {page.dealsLink}
          </Link>
        </p>
      )}
      {kept > 0 && <KeptList problems={view.problems} problemCount={view.problemCount} />}
      <p>
        <Link to="/import">{actions.again}</Link>
      </p>
    </div>
  );
}
