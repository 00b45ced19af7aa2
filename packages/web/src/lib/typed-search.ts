import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 220;

/**
 * What is typed into a search, kept in the URL after a short pause. Only a value that comes from elsewhere replaces the
 * text: one's own returns late and without the space just typed.
 */
export function useTypedSearch(
  value: string | undefined,
  onChange: (q: string | undefined) => void,
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(value ?? '');
  // The value in force, and those sent that have not come back yet.
  const own = useRef([value]);
  useEffect(() => {
    const at = own.current.indexOf(value);
    own.current = at < 0 ? [value] : own.current.slice(at);
    if (at < 0) setText(value ?? '');
  }, [value]);
  useEffect(() => {
    const q = text.trim() || undefined;
    if (q === own.current.at(-1)) return undefined;
    const timer = setTimeout(() => {
      own.current.push(q);
      onChange(q);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, onChange]);
  return [text, setText];
}
