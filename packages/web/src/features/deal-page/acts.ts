import type { Flag, Move, MoveId } from '@qibu/core';
import type { DealOpening } from './deal-search.ts';

/** What a button beside a mine or a move opens. `word` is a key of `deal.mines.act`. */
export interface Act {
  readonly word: 'person' | 'evidence' | 'indicator' | 'stage' | 'signal' | 'task' | 'role' | 'status' | 'competitor';
  readonly opens: DealOpening;
}
type Advice = Pick<Move, 'subject' | 'params'> & { readonly id: MoveId };

const evidenceFor = (word: Act['word'], about?: string): Act => ({
  word,
  opens: { panel: 'evidence', ...(about && { about }) },
});
const facet = (advice: Advice, name: string): Act =>
  advice.subject === null ? ADD_PERSON : evidenceFor('evidence', `person.${advice.subject}.${name}`);
const ADD_PERSON: Act = { word: 'role', opens: { section: 'people', panel: 'person' } };
const signals = (about?: string): Act => ({ word: 'signal', opens: { signals: true, ...(about && { about }) } });
const firstOf = (value: unknown): string | undefined =>
  Array.isArray(value) ? value.find((one): one is string => typeof one === 'string') : undefined;

/** Remedies that are answered with evidence, a person or a signal. All others become a task with a date. */
const DIRECT: Partial<Record<MoveId, (advice: Advice) => Act>> = {
  'find-eb': () => ADD_PERSON,
  'find-role': () => ADD_PERSON,
  'test-coach': (advice) => facet(advice, `coach-${firstTest(advice)}`),
  'confirm-role': (advice) => facet(advice, 'roles'),
  'ask-win': (advice) => facet(advice, 'win'),
  'find-competitors': () => evidenceFor('competitor', 'competition.names'),
  'confirm-indicator': ({ subject, params }) =>
    evidenceFor('indicator', subject ?? firstOf(params['indicators']) ?? 'sso.buyer'),
  'drive-set-up': () => evidenceFor('status', 'status.set-up'),
  'collect-gate-evidence': ({ params }) => gateAct(firstOf(params['missing'])),
  'refresh-evidence': ({ params }) => evidenceFor('evidence', firstOf(params['slots'])),
  'check-real-phase': () => evidenceFor('evidence', 'phase.customer'),
  'ask-signal': ({ params }) => signals(typeof params['signal'] === 'string' ? params['signal'] : undefined),
  'ask-each-role': () => signals(),
};

const gateAct = (criterion: string | undefined): Act =>
  criterion ? evidenceFor('stage', `gate.${criterion}`) : { word: 'stage', opens: { panel: 'stage' } };
const firstTest = ({ params }: Advice): string => (firstOf(params['tests']) ?? 'credible').replace('coach-', '');

/** What to offer first beside an advice; null = only to plan it as a task. */
export const directAct = (advice: Advice): Act | null => DIRECT[advice.id]?.(advice) ?? null;

/** The remedy of a mine as an advice. */
export const remedyOf = (flag: Flag): Advice => ({ id: flag.remedy, subject: flag.subject, params: flag.params });

/** Names an advice in the URL, so that the panel can word it. */
export const adviceKey = ({ id, subject }: { readonly id: string; readonly subject: string | null }): string =>
  subject === null ? id : `${id}|${subject}`;

/** Takes such a name apart again. */
export function readAdviceKey(key: string): { readonly id: string; readonly subject: string | null } {
  const [id = '', subject] = key.split('|');
  return { id, subject: subject ?? null };
}
