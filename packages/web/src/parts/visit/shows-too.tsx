import { shownByVisit } from '@qibu/core';
import { lookUp } from '@qibu/phrases/say';
import { fill, useRoomText } from '../../lib/text.tsx';
import { ManyChips } from '../../ui/chips.tsx';
import type { VisitDraft } from './visit-draft.ts';
import type { VisitPart } from './visit-part.ts';

/** Gate criteria the visit shows that nothing has shown yet, and the sentence they rest on. */
export function useVisitShows({ deal, draft, people }: Pick<VisitPart, 'deal' | 'draft' | 'people'>) {
  const t = useRoomText('record');
  const { kind, twoWay } = draft;
  const open = new Set(
    deal.analysis.stage.gates.flatMap(({ criteria }) => criteria.filter(({ met }) => !met).map(({ id }) => id)),
  );
  const names = people.filter(({ id }) => draft.with.includes(id)).map(({ name }) => name);
  return {
    shows: shownByVisit({ kind, twoWay, people: draft.with.length }).filter((id) => open.has(id)),
    tookPlace: fill(t.record.tookPlace, { kind: t.words.interaction[kind], names: names.join(t.common.joiner) }),
  };
}

interface ShowsTooProps {
  readonly shows: readonly string[];
  readonly draft: VisitDraft;
  readonly onChange: VisitPart['onChange'];
}

/** What the visit says about the gates by having taken place: ticked, and may be unticked. */
export function ShowsToo({ shows, draft, onChange }: ShowsTooProps) {
  const t = useRoomText('record', 'method');
  if (shows.length === 0) return null;
  return (
    <ManyChips
      label={t.record.showsToo}
      chips={shows.map((value) => ({ value, label: lookUp(t.criteria, value, { name: value }).name }))}
      values={shows.filter((id) => !draft.unshown.includes(id))}
      onChange={(kept) => onChange({ unshown: shows.filter((id) => !kept.includes(id)) })}
    />
  );
}
