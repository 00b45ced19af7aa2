import { CHANGES_PAGE, type ImportView, listImportChanges } from '@qibu/contract';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reading } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { Section } from '../../../ui/section.tsx';
import { ChangeList } from './change-list.tsx';
import css from './changes.module.css';
import { OverwriteTicks } from './overwrite-ticks.tsx';
import type { useOverwrite } from './use-overwrite.ts';

interface ChangesProps {
  readonly view: ImportView;
  readonly overwrite: ReturnType<typeof useOverwrite>;
}

/** What the import does to records there are: which fields may be overwritten, and every change before it happens. */
export function Changes({ view: { id, version, changes }, overwrite }: ChangesProps) {
  const { changes: t } = useRoomText('import').imports;
  const [page, setPage] = useState(0);
  const options = reading(listImportChanges, { params: { id }, query: { page } });
  const queryKey = [...options.queryKey, version];
  const { data } = useQuery({ ...options, queryKey, placeholderData: keepPreviousData, enabled: changes.records > 0 });
  if (changes.records === 0) return null;
  return (
    <Section title={t.title}>
      <p>{fill(t.sentence, { records: changes.records.toLocaleString() })}</p>
      <OverwriteTicks counts={changes.counts} overwrite={overwrite} />
      {data?.total === 0 && <p className="soft">{t.listGone}</p>}
      {data !== undefined && <ChangeList items={data.items} />}
      {data !== undefined && data.total > CHANGES_PAGE && <Pager page={page} total={data.total} onPage={setPage} />}
    </Section>
  );
}

interface PagerProps {
  readonly page: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

function Pager({ page, total, onPage }: PagerProps) {
  const { changes: t } = useRoomText('import').imports;
  const last = Math.ceil(total / CHANGES_PAGE) - 1;
  const to = Math.min(total, (page + 1) * CHANGES_PAGE);
  return (
    <div className={css.pager}>
      <Button size="xs" variant="default" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t.previous}
      </Button>
      <span aria-live="polite">
        {fill(t.range, { from: page * CHANGES_PAGE + 1, to, total: total.toLocaleString() })}
      </span>
      <Button size="xs" variant="default" disabled={page >= last} onClick={() => onPage(page + 1)}>
        {t.next}
      </Button>
    </div>
  );
}
