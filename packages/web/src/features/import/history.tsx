import { Button } from '@mantine/core';
import { listImports, type ReplyOf } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { reading } from '../../lib/api/index.ts';
import { formatInstant } from '../../lib/days.ts';
import { useLanguage, useRoomText } from '../../lib/text.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Section } from '../../ui/section.tsx';
import { isMoving } from './job/steps.ts';

type Brief = ReplyOf<typeof listImports>['items'][number];
/** Opens the chooser of files above. */
const chooseFile = (): void => document.querySelector<HTMLInputElement>('input[type=file]')?.click();
const POLL_MS = 2_000;

/** What was brought in before, newest first; each opens its page, where it can be taken back. */
export function History() {
  const t = useRoomText('import');
  const navigate = useNavigate();
  const columns = useColumns();
  const { data, error, refetch } = useQuery({
    ...reading(listImports, {}),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => isMoving(one.state)) ? POLL_MS : false),
  });
  return (
    <Section holdsTable title={t.imports.history}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          name="imports"
          label={t.imports.history}
          columns={columns}
          rows={data?.items ?? []}
          rowKey={({ id }) => id}
          loading={data === undefined}
          onOpen={({ id }) => void navigate({ to: '/import/$importId', params: { importId: id } })}
          empty={
            <EmptyState
              title={t.imports.noHistory}
              lines={t.imports.page.historyEmpty}
              action={
                <Button variant="default" onClick={chooseFile}>
                  {t.imports.page.choose}
                </Button>
              }
            />
          }
        />
      )}
    </Section>
  );
}

function useColumns(): readonly Column<Brief>[] {
  const t = useRoomText('import');
  const language = useLanguage();
  return useMemo(() => {
    const title = t.imports.page.historyColumns;
    const when = ({ createdAt }: Brief) => formatInstant(createdAt, language);
    const count = (id: 'created' | 'updated' | 'refused'): Column<Brief> => ({
      id,
      title: title[id],
      width: 96,
      align: 'end',
      cell: (row) => (row[id] === 0 ? <span className="soft">0</span> : row[id].toLocaleString()),
      text: (row) => String(row[id]),
    });
    const files = ({ files: names }: Brief) => names.join(t.common.joiner);
    return [
      { id: 'files', title: title.files, width: 260, grow: true, fixed: true, phone: true, cell: files, text: files },
      {
        id: 'state',
        title: title.state,
        width: 180,
        phone: true,
        cell: ({ state }) => t.imports.states[state],
        text: ({ state }) => t.imports.states[state],
      },
      count('created'),
      count('updated'),
      count('refused'),
      { id: 'by', title: title.by, width: 110, cell: ({ createdBy }) => createdBy, text: ({ createdBy }) => createdBy },
      { id: 'when', title: title.when, width: 150, cell: when, text: when },
    ];
  }, [t, language]);
}
