import type { AnalysisView } from '@qibu/contract';
import type { Analysis, Held } from '@qibu/core';

/** `held` goes, its slot stays: what is held in a slot is sent once, under `held`. */
const bySlot = <T extends { readonly held: Held }>({
  held,
  ...rest
}: T): Omit<T, 'held'> & { readonly slot: string } => ({
  ...rest,
  slot: held.slot,
});

/** An analysis as sent to the caller. */
export const presentAnalysis = ({ stage, control, status, customer, people, ...rest }: Analysis): AnalysisView => ({
  ...rest,
  stage: { ...stage, gates: stage.gates.map((gate) => ({ ...gate, criteria: gate.criteria.map(bySlot) })) },
  control: { ...control, indicators: control.indicators.map(({ slot, ok }) => ({ slot, ok })) },
  status: { ...status, because: status.because.map(({ held, ...rest }) => ({ ...rest, heldIn: held.slot })) },
  customer: { ...customer, criteria: customer.criteria.map(bySlot) },
  people: people.map(({ rolesHeld: _rolesHeld, ...person }) => person),
});
