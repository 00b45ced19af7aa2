/** Why a number is what it is: a phrase key, where it comes from, and the bounds a workspace must keep. */
export interface ParameterReason {
  /** Dotted path; `*` stands for any one key. */
  readonly path: string;
  /** Key of the sentence that gives the reason. */
  readonly reason: string;
  /** `method` = the trade's own rule, `field` = established practice, `ours` = our modelling choice. */
  readonly source: 'method' | 'field' | 'ours';
  /** Page of docs/method that explains it. */
  readonly page: string;
  readonly min: number;
  readonly max: number;
  readonly nullable?: true;
  /** A rule that holds or does not, instead of a number. */
  readonly rule?: true;
}

/** Lowest and highest value a workspace may choose. */
export type Bounds = readonly [min: number, max: number];
export const SHARE: Bounds = [0, 1];
export const DAYS: Bounds = [1, 3650];
export const CHANCE: Bounds = [0.001, 0.998];

type ReasonOf = (path: string, reason: string, bounds: Bounds, source?: ParameterReason['source']) => ParameterReason;

/** Makes reasons that are explained on one page of the method. */
export const reasonsOn =
  (page: string): ReasonOf =>
  (path, reason, bounds, source = 'ours') => ({ path, reason, source, page, min: bounds[0], max: bounds[1] });
