import { readDay } from '@qibu/core';
import { PANEL_NAMES, type Panel, panelOf } from './panels.tsx';

export const TABS = ['overview', 'people', 'evidence', 'signals', 'actions'] as const;
export type Tab = (typeof TABS)[number];

/** The URL of a deal page: which tab, which day, which panel is open and what it is about. */
export interface DealSearch {
  readonly tab?: Tab;
  /** Look at the deal as it was known on this day. */
  readonly asOf?: string;
  readonly panel?: Panel;
  /** What the panel or the tab is about: see `PANELS`. */
  readonly about?: string;
}

/** Reads what is known and drops the rest, so that an old or mistyped link still opens the page. */
export function readDealSearch(raw: Record<string, unknown>): DealSearch {
  const tab = TABS.find((one) => one === raw['tab']);
  const panel = PANEL_NAMES.find((one) => one === raw['panel']);
  const asOf = typeof raw['asOf'] === 'string' ? readDay(raw['asOf']) : null;
  const hasSubject = (panel !== undefined && panelOf(panel).about !== null) || tab === 'signals' || tab === 'evidence';
  const about = hasSubject && typeof raw['about'] === 'string' ? raw['about'].slice(0, 300) : undefined;
  return {
    ...(tab && tab !== 'overview' && { tab }),
    ...(asOf && { asOf }),
    ...(panel && { panel }),
    ...(about && { about }),
  };
}
