import { Button } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { useShortcuts } from '../lib/shortcuts.ts';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { focusSearch } from './search-box.tsx';

interface RecordsPageProps {
  readonly words: {
    readonly title: string;
    /** The button that adds one. */
    readonly new: string;
    readonly keys: { readonly new: string; readonly search: string };
  };
  /** A line on what these records are for. */
  readonly lead: string;
  readonly onAdd: () => void;
  /** The panel for a new one, while it is open. */
  readonly adding: ReactNode;
  /** Filters and list. */
  readonly children: ReactNode;
}

/** A page of records of one kind: what it is, its filters and list, and the way to add one; its keys. */
export function RecordsPage({ words, lead, onAdd, adding, children }: RecordsPageProps) {
  useShortcuts(
    [
      { keys: 'c', label: words.keys.new, run: onAdd },
      { keys: 'f', label: words.keys.search, run: focusSearch },
    ],
    'list',
  );
  return (
    <Page
      title={words.title}
      lead={lead}
      wide
      actions={
        <Button leftSection={<Icon name="plus" size={16} />} onClick={onAdd}>
          {words.new}
        </Button>
      }
    >
      {children}
      <Suspense fallback={null}>{adding}</Suspense>
    </Page>
  );
}
