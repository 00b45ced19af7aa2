/** Who is to do the open work of somebody whose deal goes to another: its new owner, still themselves, or a person named. */
export type WorkTo = 'owner' | 'keep' | { readonly person: string };

export interface OpenWork {
  readonly id: string;
  readonly ownerId: string | null;
}
/** A deal with its open tasks and promises, as it stands once it has changed hands. */
export interface DealWork {
  readonly ownerId: string;
  /** It changed hands; otherwise only the work in it may have to. */
  readonly handed: boolean;
  readonly work: readonly OpenWork[];
  /** Whether a person works here and may see the deal. */
  readonly sees: (person: string) => boolean;
  readonly works: (person: string) => boolean;
}
export interface WorkMove {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}
export interface SharedWork {
  readonly moves: readonly WorkMove[];
  /** Who joins the team, so that they see the deal they have work in. */
  readonly joins: readonly string[];
}

/**
 * Shares out the open work of a deal: nobody is left with a promise in a deal they cannot see. What nobody in particular
 * was to do is its owner's. Source: docs/method/hand-over.md#open-work.
 */
export function shareWork(deal: DealWork, from: string | null, to: WorkTo): SharedWork {
  const joins = new Set<string>();
  const moves: WorkMove[] = [];
  for (const { id, ownerId } of deal.work) {
    if (ownerId === null) continue;
    const wanted = ownerId === from ? wantedOf(deal, ownerId, to) : ownerId;
    const next = keeperOf(deal, wanted, ownerId === from);
    if (next !== deal.ownerId && !deal.sees(next)) joins.add(next);
    if (next !== ownerId) moves.push({ id, from: ownerId, to: next });
  }
  return { moves, joins: [...joins] };
}

const wantedOf = ({ ownerId }: DealWork, before: string, to: WorkTo): string => {
  if (to === 'owner') return ownerId;
  return to === 'keep' ? before : to.person;
};

/** Whoever was chosen when the deal was handed over may join its team; anyone else who cannot see it leaves it to the owner. */
function keeperOf(deal: DealWork, wanted: string, chosen: boolean): string {
  if (deal.sees(wanted)) return wanted;
  return chosen && deal.handed && deal.works(wanted) ? wanted : deal.ownerId;
}
