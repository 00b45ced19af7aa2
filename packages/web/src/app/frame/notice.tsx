import { useConnection, useReadOnly } from '../../lib/connection.ts';
import { useText } from '../../lib/text.tsx';
import css from './frame.module.css';

/** Says that the network or the server is unreachable, or that nothing can be saved, and what that means for the page. */
export function Notice() {
  const t = useText();
  const connection = useConnection();
  const isReadOnly = useReadOnly();
  return (
    <div aria-live="polite">
      {connection !== 'fine' && (
        <p className={css.notice}>
          {connection === 'offline' ? t.common.connection.offline : t.common.connection.server}
        </p>
      )}
      {connection === 'fine' && isReadOnly && <p className={css.notice}>{t.errors['disk.low']}</p>}
    </div>
  );
}
