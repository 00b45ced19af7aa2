import type { DealView, EvidenceView } from '@qibu/contract';
import type { Held } from '@qibu/core';
import { BasisMark, type Rest } from '../../ui/basis-mark.tsx';
import type { DealWords } from './deal-words.ts';
import { useDealEvidence } from './use-deal-evidence.ts';

interface HeldMarkProps {
  readonly deal: DealView;
  readonly words: DealWords;
  readonly held: Held;
  readonly bare?: boolean;
}

/** What a value is based on, quotes and all. */
const restsOf = (evidence: readonly EvidenceView[], held: Held): Rest[] =>
  held.evidence.flatMap(({ id }) => {
    const found = evidence.find((one) => one.id === id);
    if (found === undefined) return [];
    const { quote, saidBy, happenedOn, kind, source } = found;
    return [{ id, quote, who: saidBy?.name ?? null, on: happenedOn, kind, source }];
  });

/** The basis mark of a slot of this deal. */
export function HeldMark({ deal, words, held, bare = false }: HeldMarkProps) {
  const evidence = useDealEvidence(deal);
  return <BasisMark held={held} label={words.slot(held.slot)} rests={restsOf(evidence, held)} bare={bare} />;
}
