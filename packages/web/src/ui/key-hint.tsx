import { keysText } from '../lib/shortcuts.ts';
import css from './key-hint.module.css';

/** `mod+k` as keys. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className={css.keys}>
      {keysText(keys).map((key) => (
        <kbd key={key} className={css.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
