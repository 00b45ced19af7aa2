import type { DealView } from '@qibu/contract';
import type { ComponentType } from 'react';
import type { DealWords } from '../../parts/evidence/deal-words.ts';

/** What every panel of a deal page is given; most read what they need from the page itself. */
export interface PanelProps {
  readonly deal: DealView;
  readonly words: DealWords;
  readonly about: string | undefined;
  readonly onClose: () => void;
}
interface DealPanel {
  /** Fetched when it is first opened; null = the page itself shows it. */
  readonly load: (() => Promise<ComponentType<PanelProps>>) | null;
  /** What it would change: closed where the reader may not. Absent = it only shows. */
  readonly action?: string;
  /** What `about` names in the address; null = it is about the deal as a whole. */
  readonly about: 'slot' | 'evidence' | 'stage' | 'advice' | 'flag' | null;
}

/** Every panel the address can open. A new one is a line here. */
export const PANELS = {
  why: { load: async () => (await import('./verdict/why-panel.tsx')).WhyPanel, about: null },
  evidence: {
    load: async () => (await import('../../parts/evidence/evidence-panel.tsx')).EvidencePanel,
    action: 'record',
    about: 'slot',
  },
  correct: {
    load: async () => (await import('./evidence/correct-panel.tsx')).CorrectPanel,
    action: 'record',
    about: 'evidence',
  },
  retract: {
    load: async () => (await import('./evidence/retract-panel.tsx')).RetractPanel,
    action: 'record',
    about: 'evidence',
  },
  stage: {
    load: async () => {
      const { StagePanel } = await import('../../parts/stage/stage-panel.tsx');
      return ({ about, ...panel }) => <StagePanel {...panel} to={about ?? null} />;
    },
    action: 'move',
    about: 'stage',
  },
  outcome: {
    load: async () => (await import('./head/outcome-panel.tsx')).OutcomePanel,
    action: 'outcome',
    about: null,
  },
  team: { load: async () => (await import('./head/team-panel.tsx')).TeamPanel, action: 'members', about: null },
  person: { load: async () => (await import('./people/person-panel.tsx')).PersonPanel, action: 'people', about: null },
  task: { load: async () => (await import('./actions/task-panel.tsx')).TaskPanel, action: 'tasks', about: 'advice' },
  dismiss: {
    load: async () => (await import('./overview/dismiss-panel.tsx')).DismissPanel,
    action: 'dismiss',
    about: 'flag',
  },
  account: { load: async () => (await import('./head/account-panel.tsx')).AccountPanel, action: 'edit', about: null },
  past: { load: null, about: null },
} as const satisfies Readonly<Record<string, DealPanel>>;

export type Panel = keyof typeof PANELS;
export const PANEL_NAMES = Object.keys(PANELS) as readonly Panel[];
export const panelOf = (name: Panel): DealPanel => PANELS[name];
