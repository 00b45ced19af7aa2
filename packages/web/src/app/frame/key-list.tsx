import { Modal } from '@mantine/core';
import { type KeyLine, keyLines, type PlacedShortcut } from '../../lib/shortcut-groups.ts';
import { useText } from '../../lib/text.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import css from './key-list.module.css';

interface KeyListProps {
  /** As they held when the list was asked for. */
  readonly shortcuts: readonly PlacedShortcut[];
  readonly onClose: () => void;
}

/** Every key that works here, once, by where it belongs. */
export function KeyList({ shortcuts, onClose }: KeyListProps) {
  const t = useText();
  return (
    <Modal opened onClose={onClose} title={t.nav.keys.title} closeButtonProps={{ 'aria-label': t.common.close }}>
      <p className="soft">{t.nav.keys.lead}</p>
      {keyLines(shortcuts).map(({ place, lines }) => (
        <section key={place} aria-label={t.nav.keys.places[place]}>
          <h3 className={css.place}>{t.nav.keys.places[place]}</h3>
          <dl className={css.list}>
            {lines.map((line) => (
              <KeyRow key={line.label} line={line} />
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}

function KeyRow({ line: { keys, label } }: { line: KeyLine }) {
  return (
    <>
      <dt>
        {keys.map((one) => (
          <KeyHint key={one} keys={one} />
        ))}
      </dt>
      <dd>{label}</dd>
    </>
  );
}
