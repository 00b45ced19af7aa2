import { type ValueView, valueKey } from '../job/mapping.ts';

export const NEW = '+new';
export const SKIP = '-skip';
const TARGETS = ['account', 'stage', 'owner', 'product'] as const;
export type Target = (typeof TARGETS)[number];

export interface ValueGroup {
  readonly target: Target;
  /** Blocking: no answer yet. */
  readonly open: readonly ValueView[];
  /** Close matches and new names: worth a look. */
  readonly look: readonly ValueView[];
  /** The same name; nobody need look. */
  readonly exact: readonly ValueView[];
}

/** How a value stood before anyone answered: that decides its place, so that rows do not jump while they are answered. */
export type Place = 'open' | 'look' | 'exact';
export const placeOf = ({ to, guess }: Pick<ValueView, 'to' | 'guess'>): Place =>
  guess === 'exact' ? 'exact' : to === null ? 'open' : 'look';

/** The values to match, by what they name; the most frequent first. */
export function groupsOf(values: readonly ValueView[], places: ReadonlyMap<string, Place>): ValueGroup[] {
  const at = (value: ValueView): Place => places.get(valueKey(value)) ?? placeOf(value);
  return TARGETS.flatMap((target) => {
    const own = values.filter((value) => value.target === target).toSorted((a, b) => b.count - a.count);
    if (own.length === 0) return [];
    const part = (place: Place) => own.filter((value) => at(value) === place);
    return { target, open: part('open'), look: part('look'), exact: part('exact') };
  });
}

/** Values still without an answer. */
export const openOf = (values: readonly ValueView[]): readonly ValueView[] => values.filter(({ to }) => to === null);
/** What is proposed for a value: its answer, or for a customer who may be one there is, the closest name. */
export const proposedOf = ({ to, guess, options }: ValueView): string | null =>
  to ?? (guess === 'near' ? (options[0] ?? null) : null);
/** Close matches nobody has confirmed in this sitting. */
export const nearOf = (values: readonly ValueView[], confirmed: ReadonlySet<string>): readonly ValueView[] =>
  values.filter((value) => value.guess === 'near' && proposedOf(value) !== null && !confirmed.has(valueKey(value)));
/** Customers nobody has said anything about yet. */
export const openAccountsOf = (values: readonly ValueView[]): readonly ValueView[] =>
  openOf(values).filter(({ target }) => target === 'account');
