import css from './deal.module.css';
import { DealPanels } from './deal-panels.tsx';
import { useDeal } from './deal-scene.tsx';
import { DealSections } from './deal-sections.tsx';
import { AsOfBar } from './head/as-of-bar.tsx';
import { Head } from './head/head.tsx';
import { useDealKeys } from './use-deal-keys.ts';
import { Verdict } from './verdict/verdict.tsx';

interface DealSheetProps {
  readonly onDay: (day: string | null) => void;
  /** The day asked for is still being read. */
  readonly isOld: boolean;
}

/** The page of a deal from its head to its last section. */
export function DealSheet({ onDay, isOld }: DealSheetProps) {
  const { deal, search, close } = useDeal();
  const isPast = deal.asOf < deal.today;
  useDealKeys();
  const showDay = (day: string | null) => {
    if (search.panel === 'past') close();
    onDay(day);
  };
  return (
    <div className={css.sheet} data-past={isPast} aria-busy={isOld}>
      {(search.asOf !== undefined || search.panel === 'past') && (
        <AsOfBar openedOn={deal.openedOn} today={deal.today} day={search.asOf ?? deal.today} onDay={showDay} />
      )}
      <div className={css.body}>
        <Head />
        <Verdict />
        <DealSections />
      </div>
      <DealPanels />
    </div>
  );
}
