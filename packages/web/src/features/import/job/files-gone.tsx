import { LIMITS } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { fill, useRoomText } from '../../../lib/text.tsx';
import css from './job.module.css';

/** An import taken up again after its files were cleared away: what happened, and the one thing to do. */
export function FilesGone() {
  const { page } = useRoomText('import').imports;
  return (
    <div role="status">
      <p className={css.fault}>{fill(page.filesGone, { days: LIMITS.importKeptDays })}</p>
      <p>
        {page.filesGoneDo} <Link to="/import">{page.uploadAnew}</Link>
      </p>
    </div>
  );
}
