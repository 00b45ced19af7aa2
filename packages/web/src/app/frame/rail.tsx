import { Link } from '@tanstack/react-router';
import { openRecord } from '../../lib/record-opener.ts';
import { useText } from '../../lib/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NAV } from '../nav.ts';
import css from './frame.module.css';

/** The navigation rail on a desktop, and the visit log. */
export function Rail() {
  const t = useText();
  return (
    <nav className={css.rail} aria-label={t.nav.label}>
      <Link to="/" className={css.brand}>
        <img src="/icon.svg" alt="" />
        {t.common.product}
      </Link>
      <div className={css.links}>
        {NAV.map(({ to, icon, name }) => (
          <Link
            key={to}
            to={to}
            className={css.link}
            activeOptions={{ exact: to === '/' }}
            activeProps={{ 'aria-current': 'page' }}
          >
            <Icon name={icon} />
            {name(t)}
          </Link>
        ))}
        <button
          type="button"
          className={`${css.link} ${css.record}`}
          title={t.nav.logLong}
          onClick={() => openRecord()}
        >
          <Icon name="plus" />
          {t.nav.log}
        </button>
      </div>
    </nav>
  );
}
