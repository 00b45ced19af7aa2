import type { INTERACTION_KINDS } from '../facts/vocabulary.ts';

interface Met {
  readonly kind: (typeof INTERACTION_KINDS)[number];
  readonly twoWay: boolean;
  /** How many people of the customer took part, by name. */
  readonly people: number;
}
const FACE_TO_FACE: readonly Met['kind'][] = ['visit', 'meeting', 'demo'];

/** Gate criteria that a contact shows by having taken place. Source: docs/method/funnel.md#visits. */
export function shownByVisit({ kind, twoWay, people }: Met): readonly string[] {
  const inPerson = FACE_TO_FACE.includes(kind) && people > 0;
  return [
    ...(inPerson || (twoWay && people > 0) ? ['target.first-contact'] : []),
    ...(inPerson ? ['intent.formal-visit'] : []),
  ];
}
