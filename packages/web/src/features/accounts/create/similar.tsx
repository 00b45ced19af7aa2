import { similarAccounts } from '@qibu/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { reading } from '../../../lib/api/index.ts';
import { useRoomText } from '../../../lib/text.tsx';
import type { Named } from '../../../parts/account/use-accounts-found.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import css from '../accounts.module.css';

const PAUSE_MS = 250;
const LEAST = 2;

interface SimilarProps {
  readonly name: string;
  /** The one the name is of. */
  readonly except?: string;
  /** Merging one found, where there is a record to merge it into. */
  readonly onMerge?: (found: Named) => void;
}

/** Accounts that look like the name being typed: one customer must not be entered twice. */
export function Similar({ name, except, onMerge }: SimilarProps) {
  const t = useRoomText('accounts');
  const asked = usePaused(name.trim());
  const { data } = useQuery({
    ...reading(similarAccounts, { query: { name: asked } }),
    enabled: asked.length >= LEAST,
    placeholderData: keepPreviousData,
  });
  const items = name.trim().length < LEAST ? [] : (data?.items ?? []).filter(({ id }) => id !== except);
  return (
    <div aria-live="polite">
      {items.length > 0 && (
        <div className={css.similar}>
          <p className="small">{t.accounts.create.similar}</p>
          {items.map(({ id, name: found }) => (
            <span key={id}>
              <Link to="/accounts/$accountId" params={{ accountId: id }}>
                {found}
              </Link>{' '}
              {onMerge && <LinkButton onClick={() => onMerge({ id, name: found })}>{t.common.merge.action}</LinkButton>}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

/** The text once typing has paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
