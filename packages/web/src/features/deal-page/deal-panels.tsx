import { lazy, Suspense } from 'react';
import { useDeal } from './deal-scene.tsx';
import type { Panel } from './deal-search.ts';

const WhyPanel = lazy(async () => ({ default: (await import('./verdict/why-panel.tsx')).WhyPanel }));
const EvidencePanel = lazy(async () => ({
  default: (await import('../../parts/evidence/evidence-panel.tsx')).EvidencePanel,
}));
const CorrectPanel = lazy(async () => ({ default: (await import('./evidence/correct-panel.tsx')).CorrectPanel }));
const RetractPanel = lazy(async () => ({ default: (await import('./evidence/retract-panel.tsx')).RetractPanel }));
const StagePanel = lazy(async () => ({ default: (await import('../../parts/stage/stage-panel.tsx')).StagePanel }));
const OutcomePanel = lazy(async () => ({ default: (await import('./head/outcome-panel.tsx')).OutcomePanel }));
const TeamPanel = lazy(async () => ({ default: (await import('./head/team-panel.tsx')).TeamPanel }));
const AccountPanel = lazy(async () => ({ default: (await import('./head/account-panel.tsx')).AccountPanel }));
const PersonPanel = lazy(async () => ({ default: (await import('./people/person-panel.tsx')).PersonPanel }));
const TaskPanel = lazy(async () => ({ default: (await import('./actions/task-panel.tsx')).TaskPanel }));
const DismissPanel = lazy(async () => ({ default: (await import('./overview/dismiss-panel.tsx')).DismissPanel }));

/** What an open panel would change; looking only needs none. */
const ACTION: Partial<Record<Panel, string>> = {
  evidence: 'record',
  correct: 'record',
  retract: 'record',
  stage: 'move',
  outcome: 'outcome',
  team: 'members',
  account: 'edit',
  person: 'people',
  task: 'tasks',
  dismiss: 'dismiss',
};

/** The panel the URL names, each loaded when it is first opened; none where its change is not allowed. */
export function DealPanels() {
  const { search, locked } = useDeal();
  const action = search.panel && ACTION[search.panel];
  if (search.panel === undefined || (action !== undefined && locked(action) !== null)) return null;
  return (
    <Suspense fallback={null}>
      <OpenPanel key={`${search.panel} ${search.about ?? ''}`} panel={search.panel} />
    </Suspense>
  );
}

function OpenPanel({ panel }: { panel: Panel }) {
  const { deal, words, search, close } = useDeal();
  switch (panel) {
    case 'why':
      return <WhyPanel />;
    case 'evidence':
      return <EvidencePanel deal={deal} words={words} about={search.about} onClose={close} />;
    case 'correct':
      return <CorrectPanel />;
    case 'retract':
      return <RetractPanel />;
    case 'stage':
      return <StagePanel deal={deal} words={words} to={search.about ?? null} onClose={close} />;
    case 'outcome':
      return <OutcomePanel />;
    case 'team':
      return <TeamPanel />;
    case 'person':
      return <PersonPanel />;
    case 'task':
      return <TaskPanel />;
    case 'dismiss':
      return <DismissPanel />;
    case 'account':
      return <AccountPanel />;
    case 'past':
      return null;
  }
}
