import type { DealPanel } from '../../room.ts';

/** The panels this room brings itself. */
export const OWN_PANELS = [
  { id: 'why', load: async () => (await import('./verdict/why-panel.tsx')).WhyPanel },
  {
    id: 'evidence',
    load: async () => (await import('../../parts/evidence/evidence-panel.tsx')).EvidencePanel,
    action: 'record',
  },
  { id: 'correct', load: async () => (await import('./evidence/correct-panel.tsx')).CorrectPanel, action: 'record' },
  { id: 'retract', load: async () => (await import('./evidence/retract-panel.tsx')).RetractPanel, action: 'record' },
  {
    id: 'correct-visit',
    load: async () => (await import('./evidence/correct-visit-panel.tsx')).CorrectVisitPanel,
    action: 'record',
  },
  {
    id: 'withdraw-visit',
    load: async () => (await import('./evidence/withdraw-visit-panel.tsx')).WithdrawVisitPanel,
    action: 'record',
  },
  {
    id: 'stage',
    load: async () => {
      const { StagePanel } = await import('../../parts/stage/stage-panel.tsx');
      return ({ about, ...panel }) => <StagePanel {...panel} to={about ?? null} />;
    },
    action: 'move',
  },
  { id: 'outcome', load: async () => (await import('./head/outcome-panel.tsx')).OutcomePanel, action: 'outcome' },
  {
    id: 'hand-over',
    load: async () => (await import('./head/hand-over-panel.tsx')).HandOverPanel,
    action: 'handOver',
  },
  { id: 'team', load: async () => (await import('./head/team-panel.tsx')).TeamPanel, action: 'members' },
  { id: 'person', load: async () => (await import('./people/person-panel.tsx')).PersonPanel, action: 'people' },
  { id: 'task', load: async () => (await import('./actions/task-panel.tsx')).TaskPanel, action: 'tasks' },
  { id: 'dismiss', load: async () => (await import('./overview/dismiss-panel.tsx')).DismissPanel, action: 'dismiss' },
  {
    id: 'own-risk',
    load: async () => (await import('./verdict/own-risk-panel.tsx')).OwnRiskPanel,
    action: 'dismiss',
  },
  { id: 'account', load: async () => (await import('./head/account-panel.tsx')).AccountPanel, action: 'edit' },
  { id: 'past', load: null },
] as const satisfies readonly DealPanel[];

/** A mistyped name of a panel of the room itself does not compile. */
export type OwnPanel = (typeof OWN_PANELS)[number]['id'];
