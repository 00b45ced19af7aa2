import { TextInput } from '@mantine/core';
import { useTypedSearch } from '../lib/typed-search.ts';
import { Icon } from '../ui/icon.tsx';
import css from './search-box.module.css';

interface SearchBoxProps {
  /** What the URL says. */
  readonly value: string | undefined;
  readonly label: string;
  /** Keep it stable. */
  readonly onChange: (q: string | undefined) => void;
}
const BOX = 'list-search';
/** Puts the cursor into the search of the list. */
export const focusSearch = (): void => document.getElementById(BOX)?.focus();

/** Filters while typing, after a short pause. */
export function SearchBox({ value, label, onChange }: SearchBoxProps) {
  const [text, setText] = useTypedSearch(value, onChange);
  return (
    <TextInput
      id={BOX}
      type="search"
      size="xs"
      className={css.search ?? ''}
      leftSection={<Icon name="search" size={14} />}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
