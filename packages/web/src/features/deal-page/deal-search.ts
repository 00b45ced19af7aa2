import { readDay } from '@qibu/core';
import type { OwnPanel } from './own-panels.tsx';

/** The URL of a deal page: which section, which day, which panel is open and what it is about. */
export interface DealSearch {
  readonly section?: string;
  /** The form of the sixteen signals stands open. */
  readonly signals?: true;
  /** Look at the deal as it was known on this day. */
  readonly asOf?: string;
  /** A panel of any room. */
  readonly panel?: string;
  /** What the panel, the signals or the record is about. */
  readonly about?: string;
}
/** What the page opens by itself. */
export type DealOpening = DealSearch & { readonly panel?: OwnPanel };
type Place = Pick<DealSearch, 'section' | 'signals'>;

/** The plain address shows this section. */
const FIRST_SECTION = 'verdict';
// Which sections and panels there are is known once the page is here; until then any word may name one.
const WORD = /^[a-z][a-z0-9-]{1,29}$/;

const wordIn = (value: unknown): string | undefined =>
  typeof value === 'string' && WORD.test(value) ? value : undefined;

/** Addresses from the time when the page had tabs. */
const TABS: Readonly<Record<string, Place>> = {
  people: { section: 'people' },
  evidence: { section: 'record' },
  signals: { signals: true },
  actions: { section: 'plan' },
};

function placeOf(raw: Record<string, unknown>): Place {
  if (typeof raw['tab'] === 'string') return TABS[raw['tab']] ?? {};
  const section = wordIn(raw['section']);
  const signals = raw['signals'] === true || raw['signals'] === 'true';
  return { ...(section && section !== FIRST_SECTION && { section }), ...(signals && { signals }) };
}

/** Reads what is known and drops the rest, so that an old or mistyped link still opens the page. */
export function readDealSearch(raw: Record<string, unknown>): DealSearch {
  const place = placeOf(raw);
  const panel = wordIn(raw['panel']);
  const asOf = typeof raw['asOf'] === 'string' ? readDay(raw['asOf']) : null;
  const hasSubject = panel !== undefined || place.signals === true || place.section === 'record';
  const about = hasSubject && typeof raw['about'] === 'string' ? raw['about'].slice(0, 300) : undefined;
  return { ...place, ...(asOf && { asOf }), ...(panel && { panel }), ...(about && { about }) };
}
