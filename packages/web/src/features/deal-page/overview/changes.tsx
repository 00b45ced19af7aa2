import { Popover } from '@mantine/core';
import type { Changes as DealChanges } from '@qibu/contract';
import { placeUnproven } from '@qibu/core';
import { formatDay } from '../../../lib/days.ts';
import { fill, useLanguage, useRoomText, useText } from '../../../lib/text.tsx';
import { chanceText } from '../../../ui/numbers.ts';
import { useDeal } from '../deal-scene.tsx';
import { useDealChanges } from '../use-deal-parts.ts';
import css from './overview.module.css';

/** What is different since the last review, in a line; the risks by name when it is opened. */
export function Changes() {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  const changes = useDealChanges(deal);
  const partsOf = useChangeParts();
  if (changes === undefined) return null;
  const parts = partsOf(changes);
  return (
    <Popover position="bottom-end" withinPortal>
      <Popover.Target>
        <button type="button" className={`plain ${css.changes}`}>
          <span className="soft">{changes.since === null ? t.deal.changes.titleWeek : t.deal.changes.title}: </span>
          {parts.length === 0 ? t.deal.changes.nothing : parts.join(' · ')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ChangeDetails changes={changes} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Since when, and which risks came and went. */
function ChangeDetails({ changes }: { changes: DealChanges }) {
  const t = useRoomText('deal');
  const language = useLanguage();
  const { words } = useDeal();
  const { flagsAdded, flagsGone, sinceDay } = changes;
  const named = (ids: readonly string[]): string => ids.map(words.flagTitle).join(t.common.joiner);
  return (
    <>
      <p className="soft">{fill(t.deal.changes.since, { day: formatDay(sinceDay, language) })}</p>
      {flagsAdded.length > 0 && <p>{fill(t.deal.changes.added, { flags: named(flagsAdded) })}</p>}
      {flagsGone.length > 0 && <p>{fill(t.deal.changes.gone, { flags: named(flagsGone) })}</p>}
    </>
  );
}

/** Only what is different, each in a few characters. */
function useChangeParts(): (changes: DealChanges) => string[] {
  const { changes: say } = useRoomText('deal').deal;
  const t = useText();
  const { deal, words } = useDeal();
  const { analysis } = deal;
  const { verdict, place, p } = analysis.position;
  const stageWords = (from: string | null, to: string | null) => ({ from: words.stage(from), to: words.stage(to) });
  return (changes) =>
    [
      changes.newEvidence > 0 && fill(say.evidence, { count: changes.newEvidence }),
      changes.newSignals > 0 && fill(say.signals, { count: changes.newSignals }),
      changes.flagsAdded.length > 0 && fill(say.minesUp, { count: changes.flagsAdded.length }),
      changes.flagsGone.length > 0 && fill(say.minesDown, { count: changes.flagsGone.length }),
      changes.moved &&
        changes.stageBefore !== analysis.stage.claimed &&
        fill(say.stage, stageWords(changes.stageBefore, analysis.stage.claimed)),
      changes.verdictBefore !== null &&
        changes.verdictBefore !== verdict &&
        fill(say.verdict, { from: t.words.place[placeUnproven(changes.verdictBefore)], to: t.words.place[place] }),
      changes.pFirstBefore !== null &&
        Math.abs(changes.pFirstBefore - p.first) >= 0.05 &&
        fill(say.chance, { from: chanceText(changes.pFirstBefore), to: chanceText(p.first) }),
    ].filter((part): part is string => typeof part === 'string');
}
