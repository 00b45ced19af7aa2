import type { DealView } from '@qibu/contract';
import type { Held } from '@qibu/core';
import { BasisMark, type Rest } from '../../ui/basis-mark.tsx';
import type { DealWords } from './deal-words.ts';

interface HeldMarkProps {
  readonly deal: DealView;
  readonly words: DealWords;
  readonly held: Held;
  readonly bare?: boolean;
}

/** What a value is based on, quotes and all. */
const restsOf = (deal: DealView, held: Held): Rest[] =>
  held.evidence.flatMap(({ id }) => {
    const found = deal.evidence.find((one) => one.id === id);
    if (found === undefined) return [];
    const { quote, saidBy, happenedOn, kind, source } = found;
    return [{ id, quote, who: saidBy?.name ?? null, on: happenedOn, kind, source }];
  });

/** The basis mark of a slot of this deal. */
export function HeldMark({ deal, words, held, bare = false }: HeldMarkProps) {
  return <BasisMark held={held} label={words.slot(held.slot)} rests={restsOf(deal, held)} bare={bare} />;
}
