import { Button } from '@mantine/core';
import { type BackupsView, listBackups, startBackup } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { reading, useWrite } from '../../../lib/api/index.ts';
import { formatInstant } from '../../../lib/days.ts';
import { sizeText } from '../../../lib/size-text.ts';
import { fill, useErrorText, useLanguage, useRoomText } from '../../../lib/text.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { AppError } from '../../../lib/api/app-error.ts';
import { BackupList } from './backup-list.tsx';

const POLL_MS = 1_000;

/** Backups of the whole installation: made, taken away, and how they are restored. */
export function Backups() {
  const { backups: words } = useRoomText('backups');
  const view = useQuery({
    ...reading(listBackups, {}),
    refetchInterval: ({ state }) => (state.data?.last?.state === 'running' ? POLL_MS : false),
  });
  return (
    <Section title={words.title}>
      {view.isError && <ErrorState error={view.error} onRetry={() => void view.refetch()} />}
      {view.isPending && <SkeletonRows />}
      {view.data && <Kept view={view.data} />}
    </Section>
  );
}

function Kept({ view }: { readonly view: BackupsView }) {
  const { backups: words } = useRoomText('backups');
  const sayError = useErrorText();
  const start = useWrite(startBackup);
  const refused = view.can['start']?.reason;
  if (refused) return <p>{sayError(new AppError(refused, 409))}</p>;
  const running = view.last?.state === 'running';
  return (
    <>
      <p>{words.lead}</p>
      <div className="row" style={{ marginBlock: 12 }}>
        <Button loading={start.isPending || running} onClick={() => start.mutate({})}>
          {words.start}
        </Button>
        <LastBackup last={view.last} />
      </div>
      {view.items.length === 0 && !running ? <p className="soft">{words.empty}</p> : <BackupList items={view.items} />}
      <p style={{ marginTop: 12 }}>{words.restore}</p>
      <p>
        <code>{words.command}</code>
      </p>
    </>
  );
}

/** What the last backup is doing, or what became of it. */
function LastBackup({ last }: { readonly last: BackupsView['last'] }) {
  const { backups: words } = useRoomText('backups');
  const language = useLanguage();
  if (last === null) return null;
  if (last.state === 'failed') return <p role="alert">{words.faults[last.fault ?? 'other']}</p>;
  const said =
    last.state === 'running'
      ? fill(words.starting, { size: sizeText(last.bytes ?? 0) })
      : fill(words.done, { when: formatInstant(last.startedAt, language) });
  return (
    <p role="status" className="soft">
      {said}
    </p>
  );
}
