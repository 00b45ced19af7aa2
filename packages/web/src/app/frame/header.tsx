import { useText } from '../../lib/text.tsx';
import { MOD } from '../../lib/shortcuts.ts';
import { Icon } from '../../ui/icon.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Crumbs } from './crumbs.tsx';
import css from './frame.module.css';
import { MeButton } from './me-button.tsx';

/** The current location, the search, and the user's menu. */
export function Header({ onSearch, onKeys }: { onSearch: () => void; onKeys: () => void }) {
  const t = useText();
  return (
    <header className={css.header}>
      <Crumbs />
      <div className={css.tools}>
        <button
          type="button"
          className={css.search}
          aria-label={t.nav.search.hint}
          aria-keyshortcuts={MOD === '⌘' ? 'Meta+K' : 'Control+K'}
          onClick={onSearch}
        >
          <Icon name="search" size={16} />
          <span>{t.nav.search.hint}</span>
          <span>
            <KeyHint keys="mod+k" />
          </span>
        </button>
        <MeButton onKeys={onKeys} />
      </div>
    </header>
  );
}
