import type { DealRow } from '@qibu/contract';
import type { ReactNode } from 'react';
import { fill, useMoveText, useRoomText } from '../../lib/text.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Section } from '../../ui/section.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import css from './today.module.css';
import type { TodayView } from './today-view.ts';
import { lookUp } from '@qibu/phrases/say';

interface ListProps {
  readonly view: TodayView;
  readonly onOpen: (deal: DealRow) => void;
}

function DealLine({ deal }: { deal: DealRow }) {
  return (
    <span className={css.deal}>
      <span>{[deal.account?.name, deal.name].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

interface ItemProps {
  readonly deal: DealRow;
  readonly what: string;
  readonly side: ReactNode;
  readonly onOpen: (deal: DealRow) => void;
}

function Item({ deal, what, side, onOpen }: ItemProps) {
  return (
    <button type="button" data-item className={css.item} onClick={() => onOpen(deal)}>
      <span className={css.what}>{what}</span>
      <DealLine deal={deal} />
      <span className={css.side}>{side}</span>
    </button>
  );
}

/** Next moves, most valuable first, each with the deal it is for. */
export function MoveList({ view, onOpen }: ListProps) {
  const t = useRoomText('today');
  const sayMove = useMoveText();
  return (
    <Section title={t.today.moves} note={t.today.movesNote}>
      {view.moves.length === 0 && <p className="soft">{t.today.none.moves}</p>}
      {view.moves.map(({ deal, move }) => (
        <Item
          key={deal.id}
          deal={deal}
          what={sayMove(move)}
          onOpen={onOpen}
          side={
            <>
              <VerdictMark place={deal.standing.place} p={deal.standing.pFirst} />
              <MoneyText minor={deal.amountMinor} currency={deal.currency} />
            </>
          }
        />
      ))}
    </Section>
  );
}

/** Questions whose answers would change the judgement most, and whom to ask. */
export function QuestionList({ view, onOpen }: ListProps) {
  const t = useRoomText('method', 'today');
  return (
    <Section title={t.today.questions} note={t.today.questionsNote}>
      {view.questions.length === 0 && <p className="soft">{t.today.none.questions}</p>}
      {view.questions.map(({ deal, signal, ask }) => (
        <Item
          key={`${deal.id} ${signal}`}
          deal={deal}
          what={lookUp(t.signals, signal, null)?.ask ?? signal}
          onOpen={onOpen}
          side={<span className="soft">{ask ? fill(t.today.askWho, { who: ask.name }) : t.today.askAnyone}</span>}
        />
      ))}
    </Section>
  );
}

/** Deals the customer has stopped talking in. */
export function SilentList({ view, onOpen }: ListProps) {
  const t = useRoomText('today');
  return (
    <Section title={t.today.silent} note={t.today.silentNote}>
      {view.silent.length === 0 && <p className="soft">{t.today.none.silent}</p>}
      {view.silent.map((deal) => (
        <Item
          key={deal.id}
          deal={deal}
          what={
            deal.standing.silentDays === null
              ? t.today.neverMet
              : fill(t.today.silentDays, { days: deal.standing.silentDays })
          }
          onOpen={onOpen}
          side={<MoneyText minor={deal.amountMinor} currency={deal.currency} />}
        />
      ))}
    </Section>
  );
}
