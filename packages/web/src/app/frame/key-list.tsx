import { Modal } from '@mantine/core';
import { shortcutsNow } from '../../lib/shortcuts.ts';
import { useText } from '../../lib/text.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import css from './key-list.module.css';

/** Every key that works here. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <Modal opened onClose={onClose} title={t.nav.keys.title} closeButtonProps={{ 'aria-label': t.common.close }}>
      <p className="soft">{t.nav.keys.lead}</p>
      <dl className={css.list}>
        {shortcutsNow().map(({ keys, label }) => (
          <KeyRow key={`${keys} ${label}`} keys={keys} label={label} />
        ))}
      </dl>
    </Modal>
  );
}

function KeyRow({ keys, label }: { keys: string; label: string }) {
  return (
    <>
      <dt>
        <KeyHint keys={keys} />
      </dt>
      <dd>{label}</dd>
    </>
  );
}
