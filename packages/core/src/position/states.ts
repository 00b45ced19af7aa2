/** Where the customer may rank us, always in this order. */
export const STATES = ['first', 'alternate', 'reference'] as const;
export type State = (typeof STATES)[number];
export type Probabilities = Readonly<Record<State, number>>;

/** One number per state: chances, or log-likelihoods. */
export type Triple = readonly [first: number, alternate: number, reference: number];
export const NOTHING: Triple = [0, 0, 0];

export const toTriple = (p: Readonly<Record<State, number>>): Triple => [p.first, p.alternate, p.reference];
export const toProbabilities = ([first, alternate, reference]: Triple): Probabilities => ({
  first,
  alternate,
  reference,
});

export const add = (a: Triple, b: Triple): Triple => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const scale = (a: Triple, by: number): Triple => [a[0] * by, a[1] * by, a[2] * by];

/** The chances after adding log-likelihoods to the prior; a state with prior 0 stays at 0. */
export function posterior(prior: Triple, logs: Triple): Triple {
  const top = Math.max(...logs);
  const raw = scaleEach(prior, logs.map((log) => Math.exp(log - top)) as unknown as Triple);
  const sum = raw[0] + raw[1] + raw[2];
  return scale(raw, 1 / sum);
}

const scaleEach = (a: Triple, b: Triple): Triple => [a[0] * b[0], a[1] * b[1], a[2] * b[2]];

/** Shannon entropy in nats. */
export const entropy = (p: Triple): number => -p.reduce((sum, x) => (x > 0 ? sum + x * Math.log(x) : sum), 0);
