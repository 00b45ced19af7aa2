import { Button } from '@mantine/core';
import { listBin, restoreFromBin } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { reading, useWrite } from '../../../lib/api/index.ts';
import { formatInstant } from '../../../lib/days.ts';
import { fill, useLanguage, useRoomText } from '../../../lib/text.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { showDone } from '../../../ui/toast.tsx';
import css from '../settings.module.css';
import { ToDeals } from '../to-deals.tsx';
import { TabLead } from '../tab-lead.tsx';

/** What was deleted and can come back. */
export function BinTab() {
  const t = useRoomText('settings');
  const words = t.settings.bin;
  const language = useLanguage();
  const bin = useQuery(reading(listBin, {}));
  const items = bin.data?.items ?? [];
  const restore = useWrite(restoreFromBin, {
    onDone: (_, { params }) =>
      showDone(fill(words.restored, { name: items.find(({ id }) => id === params.id)?.label ?? '' })),
  });
  return (
    <>
      <TabLead text={words.lead} adminOnly={false} />
      {bin.isError && <ErrorState error={bin.error} onRetry={() => void bin.refetch()} />}
      {bin.isPending && <SkeletonRows />}
      {bin.isSuccess && items.length === 0 && (
        <EmptyState title={words.empty} lines={words.emptyLines} action={<ToDeals />} />
      )}
      <ul className={css.list}>
        {items.map(({ entity, id, label, deletedAt, deletedBy }) => (
          <li key={id}>
            <span className={css.tag}>{t.settings.audit.entity[entity]}</span>
            <span>{label}</span>
            <span className="soft small">
              {fill(words.deletedBy, {
                who: deletedBy ?? t.settings.audit.system,
                when: formatInstant(deletedAt, language),
              })}
            </span>
            <Button className="spread" variant="default" onClick={() => restore.mutate({ params: { entity, id } })}>
              {t.common.restore}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
