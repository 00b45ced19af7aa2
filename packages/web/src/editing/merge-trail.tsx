import { type KeptMerge, undoMerge } from '@qibu/contract';
import { useWrite } from '../lib/api/index.ts';
import { dayIn } from '../lib/days.ts';
import { useMe } from '../lib/me.ts';
import { fill, useText } from '../lib/text.tsx';
import { DayText } from '../ui/day-text.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { showDone } from '../ui/toast.tsx';
import { useWhyNot } from './record-act.tsx';

/** What was merged into a record in the last thirty days: by whom, when, and the way back while there is one. */
export function MergeTrail({ merges }: { readonly merges: readonly KeptMerge[] }) {
  if (merges.length === 0) return null;
  return (
    <ul className="screen-only">
      {merges.map((merge) => (
        <Merged key={merge.id} merge={merge} />
      ))}
    </ul>
  );
}

function Merged({ merge: { id, gone, at, by, undo } }: { readonly merge: KeptMerge }) {
  const { common } = useText();
  const { timeZone, today } = useMe().workspace;
  const why = useWhyNot(undo);
  const { mutate, isPending } = useWrite(undoMerge, {
    onDone: ({ stayed }) => showDone(stayed.length > 0 ? common.merge.undoneButLater : common.merge.undone),
  });
  const said = by === null ? fill(common.merge.came, { gone }) : fill(common.merge.cameBy, { gone, name: by.name });
  return (
    <li className="small">
      <DayText day={dayIn(at, timeZone)} from={today} /> {said}{' '}
      {why === null ? (
        <LinkButton disabled={isPending} onClick={() => mutate({ params: { id } })}>
          {common.merge.takeApart}
        </LinkButton>
      ) : (
        <span className="soft">{fill(common.merge.cannot, { why })}</span>
      )}
    </li>
  );
}
