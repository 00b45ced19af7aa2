import { Button } from '@mantine/core';
import { cancelImport, getImport, type ImportView, runImport } from '@qibu/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { reading, touch } from '../../../lib/api/index.ts';
import { useCrumb } from '../../../lib/crumb.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { SkeletonPage } from '../../../ui/skeleton.tsx';
import { useAct } from '../result/use-act.ts';
import { FilesGone } from './files-gone.tsx';
import { Steps } from './job-steps.tsx';
import { isFrozen, isMoving } from './steps.ts';

const route = getRouteApi('/frame/import/$importId');
const POLL_MS = 600;

/** One import: four steps on one page. Leaving and coming back shows where it stands. */
export function JobPage() {
  const { importId } = route.useParams();
  const { data, error, refetch } = useQuery({
    ...reading(getImport, { params: { id: importId } }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data.state) ? POLL_MS : false),
  });
  if (data) return <Job key={data.id} view={data} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <SkeletonPage />;
}

/** 导入 sales.csv 等 4 个文件: the largest names the batch. */
function useTitle({ files }: ImportView): string {
  const { page } = useRoomText('import').imports;
  const names = [...new Set(files.toSorted((a, b) => b.rows - a.rows).map(({ name }) => name))];
  const name = names[0] ?? '';
  return names.length > 1 ? fill(page.titleMany, { name, count: names.length }) : fill(page.titleOne, { name });
}

/** Every list is older than what came in, or was taken back. */
function useListsKept({ state }: ImportView): void {
  const queries = useQueryClient();
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state && (state === 'done' || state === 'undone')) void touch(queries, runImport.writes);
    before.current = state;
  }, [state, queries]);
}

function Job({ view }: { view: ImportView }) {
  const t = useRoomText('import');
  const title = useTitle(view);
  useCrumb(title);
  useListsKept(view);
  return (
    <Page title={title} wide lead={t.imports.states[view.state]} actions={<Discard view={view} />}>
      {view.filesGone && !isFrozen(view.state) ? <FilesGone /> : <Steps view={view} />}
    </Page>
  );
}

/** Drops an import nothing was written of; it can be taken up again from the list. */
function Discard({ view }: { view: ImportView }) {
  const t = useRoomText('import');
  const { start, pending } = useAct(cancelImport, view);
  if (view.state !== 'mapping' && view.state !== 'checked') return null;
  return (
    <Button variant="default" loading={pending} onClick={start}>
      {t.imports.actions.discard}
    </Button>
  );
}
