import { lazy, Suspense, useState } from 'react';
import { useText } from '../../lib/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './search-layer.module.css';

const Search = lazy(async () => ({ default: (await import('./search.tsx')).Search }));

/**
 * The search takes letters from the moment it is asked for: a field of the frame's own stands in until the window is
 * there and has the focus, and hands over what was typed. Not while a word is being composed.
 */
export function SearchLayer({ onClose, onKeys }: { onClose: () => void; onKeys: () => void }) {
  const [text, setText] = useState('');
  const [ready, setReady] = useState(false);
  const [composing, setComposing] = useState(false);
  return (
    <>
      {!ready && <StandIn text={text} onText={setText} onComposing={setComposing} onClose={onClose} />}
      <Suspense fallback={null}>
        {!composing && (
          <Search text={text} onText={setText} onReady={() => setReady(true)} onClose={onClose} onKeys={onKeys} />
        )}
      </Suspense>
    </>
  );
}

interface StandInProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onComposing: (composing: boolean) => void;
  readonly onClose: () => void;
}
function StandIn({ text, onText, onComposing, onClose }: StandInProps) {
  const t = useText();
  return (
    <div className={css.layer}>
      <div className={css.box}>
        <Icon name="search" />
        <input
          autoFocus
          type="text"
          value={text}
          aria-label={t.nav.search.hint}
          onChange={(event) => onText(event.currentTarget.value)}
          onCompositionStart={() => onComposing(true)}
          onCompositionEnd={() => onComposing(false)}
          onKeyDown={({ key }) => key === 'Escape' && onClose()}
        />
      </div>
    </div>
  );
}
