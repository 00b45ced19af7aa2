import { Button } from '@mantine/core';
import { exportAudit, exportAuditWorkbook, listAudit } from '@qibu/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call, urlOf } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { ExportLinks } from '../../../list-page/export-links.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import css from '../settings.module.css';
import { ToDeals } from '../to-deals.tsx';
import { TabLead } from '../tab-lead.tsx';
import { type AuditFilter, AuditFilters } from './audit-filters.tsx';
import { AuditLine } from './audit-line.tsx';

const PAGE = 100;
const route = getRouteApi('/frame/settings/audit');

/** Who changed what, newest first. */
export function AuditTab() {
  const t = useRoomText('settings');
  const words = t.settings.audit;
  const navigate = useNavigate();
  const { record } = route.useSearch();
  const [chosen, setFilter] = useState<AuditFilter>({});
  const filter = record === undefined ? chosen : { ...chosen, entityId: record };
  const log = useInfiniteQuery({
    queryKey: [listAudit.path, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(listAudit, {
        query: { limit: PAGE, ...filter, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = log.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <TabLead text={words.lead} />
      <AuditFilters filter={chosen} count={log.data?.pages[0]?.count} onChange={setFilter}>
        <ExportLinks csv={urlOf(exportAudit, { query: filter })} xlsx={urlOf(exportAuditWorkbook, { query: filter })} />
      </AuditFilters>
      {record !== undefined && (
        <p>
          {fill(words.ofRecord, { name: rows[0]?.label ?? '' })}{' '}
          <LinkButton onClick={() => void navigate({ to: '/settings/audit', search: {} })}>{words.ofAll}</LinkButton>
        </p>
      )}
      {log.isError && <ErrorState error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <SkeletonRows />}
      {log.isSuccess && rows.length === 0 && Object.keys(filter).length > 0 && (
        <p className="soft">{words.noneFound}</p>
      )}
      {log.isSuccess && rows.length === 0 && Object.keys(filter).length === 0 && (
        <EmptyState title={words.empty} lines={words.emptyLines} action={<ToDeals />} />
      )}
      {rows.length > 0 && (
        <div className={css.wide}>
          <table className={css.table}>
            <thead>
              <tr>
                <th>{words.when}</th>
                <th>{words.who}</th>
                <th>{words.what}</th>
                <th>{words.on}</th>
                <th>{words.change}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <AuditLine key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {log.hasNextPage && (
        <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t.common.loadMore}
        </Button>
      )}
    </>
  );
}
