import { placeUnproven } from '@qibu/core';
import { fill, useRoomText, useWording } from '../../lib/text.tsx';
import { useStageName } from '../../ui/stage-mark.tsx';
import type { AgendaItem } from './agenda.ts';
import css from './review.module.css';

/** What changed since the last review, in a line. */
export function ChangesLine({ item }: { item: AgendaItem }) {
  const parts = useChangeWords(item);
  const t = useRoomText('review');
  if (parts.length === 0) return <span className="soft">{t.review.changes.nothing}</span>;
  return (
    <ul className={css.inline}>
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}

function useChangeWords({ changes, deal }: AgendaItem): readonly string[] {
  const t = useRoomText('review');
  const say = useWording();
  const stage = useStageName();
  const words = t.review.changes;
  const list = (flags: readonly string[]) =>
    [...new Set(flags)].map((flag) => say.flagTitle(flag)).join(t.common.joiner);
  const parts: string[] = [];
  if (changes.newEvidence > 0) parts.push(fill(words.evidence, { count: changes.newEvidence }));
  if (changes.newSignals > 0) parts.push(fill(words.signals, { count: changes.newSignals }));
  if (changes.moved) parts.push(fill(words.stage, { from: stage(changes.stageBefore), to: stage(deal.stage) }));
  if (changes.evidencedBefore !== deal.standing.evidencedStage) {
    parts.push(
      fill(words.evidenced, { from: stage(changes.evidencedBefore), to: stage(deal.standing.evidencedStage) }),
    );
  }
  if (changes.verdictBefore !== null && changes.verdictBefore !== deal.standing.verdict) {
    parts.push(
      fill(words.verdict, {
        from: t.words.place[placeUnproven(changes.verdictBefore)],
        to: t.words.place[deal.standing.place],
      }),
    );
  }
  if (changes.flagsAdded.length > 0) parts.push(fill(words.added, { flags: list(changes.flagsAdded) }));
  if (changes.flagsGone.length > 0) parts.push(fill(words.gone, { flags: list(changes.flagsGone) }));
  return parts;
}
