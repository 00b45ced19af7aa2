import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { openRecord } from '../../lib/record-opener.ts';
import { useText } from '../../lib/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { NAV, type NavEntry } from '../nav.ts';
import css from './frame.module.css';

const thumbs = NAV.filter(({ inTabBar }) => inTabBar);
const others = NAV.filter(({ inTabBar }) => !inTabBar);

/** 今日 · 项目 · ＋记录 · 评审 · 更多 */
export function BottomBar() {
  const t = useText();
  const [more, setMore] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const inOthers = others.some(({ to }) => path.startsWith(to));
  const [today, deals, review] = thumbs;
  return (
    <nav className={css.bar} aria-label={t.nav.label}>
      <Thumb entry={today} />
      <Thumb entry={deals} />
      <button
        type="button"
        className={`${css.thumb} ${css.plus}`}
        aria-label={t.nav.logLong}
        onClick={() => openRecord()}
      >
        <Icon name="plus" size={22} />
        {t.nav.log}
      </button>
      <Thumb entry={review} />
      <button
        type="button"
        className={css.thumb}
        aria-haspopup="dialog"
        aria-current={inOthers ? 'page' : undefined}
        onClick={() => setMore(true)}
      >
        <Icon name="more" size={22} />
        {t.nav.more}
      </button>
      <SidePanel opened={more} onClose={() => setMore(false)} title={t.nav.more}>
        <div className={css.more}>
          {others.map(({ to, icon, name }) => (
            <Link key={to} to={to} className={css.link} onClick={() => setMore(false)}>
              <Icon name={icon} size={22} />
              {name(t)}
            </Link>
          ))}
        </div>
      </SidePanel>
    </nav>
  );
}

function Thumb({ entry }: { entry: NavEntry | undefined }) {
  const t = useText();
  if (entry === undefined) return null;
  return (
    <Link
      to={entry.to}
      className={css.thumb}
      activeOptions={{ exact: entry.to === '/' }}
      activeProps={{ 'aria-current': 'page' }}
    >
      <Icon name={entry.icon} size={22} />
      {entry.name(t)}
    </Link>
  );
}
