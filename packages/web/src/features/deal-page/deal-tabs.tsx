import { type KeyboardEvent, lazy, Suspense } from 'react';
import { useRoomText } from '../../lib/text.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import css from './deal.module.css';
import { useDeal } from './deal-scene.tsx';
import { TABS, type Tab } from './deal-search.ts';
import { Changes } from './overview/changes.tsx';
import { OverviewTab } from './overview/overview-tab.tsx';

const PeopleTab = lazy(async () => ({ default: (await import('./people/people-tab.tsx')).PeopleTab }));
const EvidenceTab = lazy(async () => ({ default: (await import('./evidence/evidence-tab.tsx')).EvidenceTab }));
const SignalsTab = lazy(async () => ({ default: (await import('./signals/signals-tab.tsx')).SignalsTab }));
const ActionsTab = lazy(async () => ({ default: (await import('./actions/actions-tab.tsx')).ActionsTab }));

const CONTENT = {
  overview: OverviewTab,
  people: PeopleTab,
  evidence: EvidenceTab,
  signals: SignalsTab,
  actions: ActionsTab,
} as const;

/** The tabs and what the chosen one holds; beside them what changed since the last review. */
export function DealTabs() {
  const t = useRoomText('deal');
  const { search } = useDeal();
  const now = search.tab ?? 'overview';
  const Content = CONTENT[now];
  return (
    <>
      <div className={css.tabsRow}>
        <TabList now={now} />
        <Changes />
      </div>
      <div role="tabpanel" id="deal-tab" aria-label={t.deal.tabs[now]}>
        <Suspense fallback={<SkeletonRows rows={5} />}>
          <Content />
        </Suspense>
      </div>
    </>
  );
}

function TabList({ now }: { now: Tab }) {
  const t = useRoomText('deal');
  const { open } = useDeal();
  const counts = useTabCounts();
  // Arrows walk the tabs, as people who use keyboards expect.
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(now) + step + TABS.length) % TABS.length] ?? now;
    open({ tab: next });
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={t.deal.title} className={css.tabs} onKeyDown={walk}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          data-tab={tab}
          aria-selected={tab === now}
          aria-controls="deal-tab"
          tabIndex={tab === now ? 0 : -1}
          className={css.tab}
          onClick={() => open({ tab })}
        >
          {t.deal.tabs[tab]}
          {counts[tab] !== undefined && <small>{counts[tab]}</small>}
        </button>
      ))}
    </div>
  );
}

/** How much each tab holds. */
function useTabCounts(): Partial<Record<Tab, number>> {
  const { deal } = useDeal();
  const { known } = deal.analysis;
  return {
    people: deal.people.filter(({ removedOn }) => removedOn === null).length,
    evidence: known.evidence,
    actions: deal.tasks.filter(({ doneOn }) => doneOn === null).length,
  };
}
