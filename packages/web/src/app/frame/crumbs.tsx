import { Link, useMatches } from '@tanstack/react-router';
import { useCrumbNow } from '../../lib/crumb.ts';
import { useText } from '../../lib/text.tsx';
import { NAV } from '../nav.ts';
import css from './frame.module.css';

/** 项目 / 思迈得 MES 升级 */
export function Crumbs() {
  const t = useText();
  const name = useCrumbNow();
  const match = useMatches().at(-1);
  const section = match?.staticData.crumb?.(t);
  const home = NAV.find(({ to }) => (to === '/' ? match?.pathname === to : match?.pathname.startsWith(to)));
  return (
    <nav className={css.crumbs} aria-label={t.nav.crumbs}>
      {section !== undefined &&
        (name !== null && home !== undefined ? (
          <Link to={home.to}>{section}</Link>
        ) : (
          <span aria-current="page">{section}</span>
        ))}
      {name !== null && (
        <>
          <span aria-hidden="true">/</span>
          <span aria-current="page" title={name}>
            {name}
          </span>
        </>
      )}
    </nav>
  );
}
