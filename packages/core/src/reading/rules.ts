import { type CustomerRules, customerParameters } from '../customer/rules.ts';
import { type ControlRules, controlParameters, type RhythmRules, rhythmParameters } from '../deal/rules.ts';
import { type EvidenceRules, evidenceParameters } from '../facts/rules.ts';
import { type FunnelRules, funnelParameters } from '../funnel/rules.ts';
import { type PeopleRules, peopleParameters } from '../people/rules.ts';
import { type PositionRules, positionParameters } from '../position/rules.ts';

/** The numbers a deal is read with, before any flag is raised. */
export interface ReadingRules extends FunnelRules {
  readonly evidence: EvidenceRules;
  readonly control: ControlRules;
  readonly customer: CustomerRules;
  readonly people: PeopleRules;
  readonly position: PositionRules;
  readonly flags: RhythmRules;
}

/** In the order in which the parameters page lists them. */
export const READING_DEFAULTS: ReadingRules = {
  evidence: evidenceParameters.defaults,
  ...funnelParameters.defaults,
  control: controlParameters.defaults,
  customer: customerParameters.defaults,
  people: peopleParameters.defaults,
  position: positionParameters.defaults,
  flags: rhythmParameters.defaults,
};
