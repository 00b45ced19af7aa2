import { Button } from '@mantine/core';
import { loadSample, removeSample } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useWrite } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { Section } from '../../../ui/section.tsx';
import { showDone } from '../../../ui/toast.tsx';

/** Loads the invented team, or takes it away again. */
export function Sample() {
  const t = useRoomText('settings');
  const words = t.settings.workspace;
  const { user, workspace } = useMe();
  const queries = useQueryClient();
  // Sample records may be on every page, so all of them read again.
  const everything = () => void queries.invalidateQueries();
  const load = useWrite(loadSample, {
    onDone: ({ deals, contacts }) => {
      everything();
      showDone(fill(words.loaded, { deals, contacts }));
    },
  });
  const remove = useWrite(removeSample, {
    onDone: () => {
      everything();
      showDone(words.removed);
    },
  });
  return (
    <Section title={words.sample}>
      <p>{workspace.hasSample ? words.sampleLoaded : words.sampleNone}</p>
      {user.isAdmin && (
        <div className="row" style={{ marginTop: 12 }}>
          {workspace.hasSample ? (
            <ConfirmButton
              question={words.removeQuestion}
              loading={remove.isPending}
              onConfirm={() => remove.mutate({})}
            >
              {words.remove}
            </ConfirmButton>
          ) : (
            <Button loading={load.isPending} onClick={() => load.mutate({})}>
              {words.load}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
