import type { DealView } from '@qibu/contract';
import type { Held } from '@qibu/core';
import { useMemo } from 'react';
import { fill, useLanguage, useRoomText, useWording, type Wording } from '../../lib/text.tsx';
import { valueWords } from './value-words.ts';
import { lookUp } from '@qibu/phrases/say';

export interface DealWords extends Wording {
  /** Name of a contact; the customer as a whole when there is none. */
  readonly person: (contactId: string | null) => string;
  readonly stage: (id: string | null) => string;
  /** A slot in full: 预算, 李工的支持度, 有上线时间表. */
  readonly slot: (slot: string) => string;
  readonly value: (held: Pick<Held, 'slot' | 'value'>) => string | null;
}

/** The words of one deal: they know its people. */
export function useDealWords(deal: Pick<DealView, 'people'>): DealWords {
  const t = useRoomText('evidence');
  const language = useLanguage();
  const names = useMemo(() => {
    const byId = new Map(deal.people.map(({ contactId, name }) => [contactId, name]));
    return { person: (id: string) => byId.get(id) };
  }, [deal.people]);
  const say = useWording(names);
  return useMemo(() => {
    const person = (id: string | null): string => (id === null ? null : names.person(id)) ?? t.common.basis.customer;
    return {
      ...say,
      person,
      stage: (id) => (id === null ? t.words.stage.none : lookUp(t.words.stage, id, id)),
      slot: (slot) => {
        const who = /^person\.([^.]+)\./.exec(slot)?.[1];
        return who ? fill(t.evidence.timeline.person, { who: person(who), facet: say.word(slot) }) : say.word(slot);
      },
      value: (held) => valueWords(t, held, language),
    };
  }, [say, names, t, language]);
}
