import type { DealView } from '@qibu/contract';
import { useEffect, useState } from 'react';
import { useMe } from '../../lib/me.ts';
import { dropDraft, keepDraft, keptDraft } from './draft-store.ts';
import { blankVisit, isWritten, type VisitDraft } from './visit-draft.ts';

/** The visit being written: kept in this browser until it is saved or thrown away, and found again after a reload. */
export function useVisitDraft({ id, today }: Pick<DealView, 'id' | 'today'>) {
  const { user } = useMe();
  const [restored, setRestored] = useState(() => keptDraft(user.id, id));
  const [draft, setDraft] = useState<VisitDraft>(() => restored?.draft ?? blankVisit(today));
  const written = isWritten(draft);
  useEffect(() => {
    if (written) keepDraft(user.id, id, { at: new Date().toISOString(), draft });
    else dropDraft(user.id, id);
  }, [user.id, id, draft, written]);
  const drop = () => dropDraft(user.id, id);
  return {
    draft,
    written,
    /** When what is shown was written, if it comes from an earlier visit to the form. */
    restoredAt: restored?.at ?? null,
    change: (part: Partial<VisitDraft>) => setDraft((now) => ({ ...now, ...part })),
    startAnew: () => {
      setRestored(null);
      setDraft(blankVisit(today));
    },
    drop,
  };
}
