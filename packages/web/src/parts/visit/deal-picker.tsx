import { Button } from '@mantine/core';
import { listDeals } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { reading } from '../../lib/api/index.ts';
import { useRoomText } from '../../lib/text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import css from './visit.module.css';

const SHOWN = 10;

/** Which deal: the ones touched last are at hand, any other is found by typing. */
export function DealPicker({ onChoose, onClose }: { onChoose: (id: string) => void; onClose: () => void }) {
  const t = useRoomText('record');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const query = {
    outcome: 'open',
    sort: 'updated',
    limit: SHOWN,
    ...(q === '' ? { mine: 'true' as const } : { q }),
  } as const;
  const { data, error, refetch } = useQuery({
    ...reading(listDeals, { query }),
    placeholderData: (before) => before,
  });
  const newDeal = () => {
    onClose();
    void navigate({ to: '/deals', search: { new: true } });
  };
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <TextField label={t.record.deal} placeholder={t.record.dealHint} value={text} onChange={setText} autoFocus />
      {data === undefined && <SkeletonRows rows={4} />}
      <ul className={css.deals}>
        {data?.items.map(({ id, name, account }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              <b>{name}</b>
              <small>{account?.name}</small>
            </button>
          </li>
        ))}
      </ul>
      {data?.items.length === 0 && (
        <EmptyState
          title={q === '' ? t.record.noDeals : t.record.dealNone}
          action={
            <Button variant="default" onClick={newDeal}>
              {t.record.newDeal}
            </Button>
          }
        />
      )}
    </>
  );
}
