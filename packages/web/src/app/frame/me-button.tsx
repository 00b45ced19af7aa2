import { lazy, Suspense, useState } from 'react';
import { useMe } from '../../lib/me.ts';
import { useText } from '../../lib/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './frame.module.css';

const MeMenu = lazy(async () => ({ default: (await import('./me-menu.tsx')).MeMenu }));

/** Opens the user's menu, which is fetched on first use. */
export function MeButton({ onKeys }: { onKeys: () => void }) {
  const [wanted, setWanted] = useState(false);
  if (!wanted) return <MeTarget onClick={() => setWanted(true)} />;
  return (
    <Suspense fallback={<MeTarget />}>
      <MeMenu onKeys={onKeys} />
    </Suspense>
  );
}

function MeTarget({ onClick }: { onClick?: () => void }) {
  const t = useText();
  const { user } = useMe();
  return (
    <button
      type="button"
      className={css.me}
      aria-haspopup="menu"
      aria-expanded={false}
      aria-label={`${t.nav.meMenu}: ${user.name}`}
      onClick={onClick}
    >
      <Icon name="me" />
      <span>{user.name}</span>
    </button>
  );
}
