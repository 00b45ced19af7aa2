import { useConnection } from '../../lib/connection.ts';
import { useText } from '../../lib/text.tsx';
import css from './frame.module.css';

/** Says that the network or the server is unreachable, and what that means for the page. */
export function Notice() {
  const t = useText();
  const connection = useConnection();
  return (
    <div aria-live="polite">
      {connection !== 'fine' && (
        <p className={css.notice}>
          {connection === 'offline' ? t.common.connection.offline : t.common.connection.server}
        </p>
      )}
    </div>
  );
}
