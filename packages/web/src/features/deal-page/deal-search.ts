import { readDay } from '@qibu/core';
import { PANEL_NAMES, type Panel, panelOf } from './panels.tsx';
import { SECTION_IDS, type SectionId } from './sections.ts';

/** The URL of a deal page: which section, which day, which panel is open and what it is about. */
export interface DealSearch {
  readonly section?: SectionId;
  /** The form of the sixteen signals stands open. */
  readonly signals?: true;
  /** Look at the deal as it was known on this day. */
  readonly asOf?: string;
  readonly panel?: Panel;
  /** What the panel, the signals or the record is about: see `PANELS`. */
  readonly about?: string;
}
type Place = Pick<DealSearch, 'section' | 'signals'>;

/** Addresses from the time when the page had tabs. */
const TABS: Readonly<Record<string, Place>> = {
  people: { section: 'people' },
  evidence: { section: 'record' },
  signals: { signals: true },
  actions: { section: 'plan' },
};

function placeOf(raw: Record<string, unknown>): Place {
  if (typeof raw['tab'] === 'string') return TABS[raw['tab']] ?? {};
  const section = SECTION_IDS.find((one) => one === raw['section']);
  const signals = raw['signals'] === true || raw['signals'] === 'true';
  return { ...(section && section !== SECTION_IDS[0] && { section }), ...(signals && { signals }) };
}

/** Reads what is known and drops the rest, so that an old or mistyped link still opens the page. */
export function readDealSearch(raw: Record<string, unknown>): DealSearch {
  const place = placeOf(raw);
  const panel = PANEL_NAMES.find((one) => one === raw['panel']);
  const asOf = typeof raw['asOf'] === 'string' ? readDay(raw['asOf']) : null;
  const hasSubject =
    (panel !== undefined && panelOf(panel).about !== null) || place.signals === true || place.section === 'record';
  const about = hasSubject && typeof raw['about'] === 'string' ? raw['about'].slice(0, 300) : undefined;
  return { ...place, ...(asOf && { asOf }), ...(panel && { panel }), ...(about && { about }) };
}
