import type { DealRow } from '@qibu/contract';
import { sayLast, sayQuestion, sayWhom } from '@qibu/phrases/say';
import type { ReactNode } from 'react';
import { fill, useMoveText, useRoomText } from '../../lib/text.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Section } from '../../ui/section.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { type AskedQuestion, questionKey } from './asked-question.tsx';
import css from './today.module.css';
import type { TodayView } from './today-view.ts';

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
  /** What stands under it, before the deal. */
  readonly note?: string | undefined;
  readonly side: ReactNode;
  readonly onOpen: (deal: DealRow) => void;
}

function Item({ deal, what, note, side, onOpen }: ItemProps) {
  return (
    <button type="button" data-item className={css.item} onClick={() => onOpen(deal)}>
      <span className={css.what}>{what}</span>
      {note !== undefined && <span className={css.deal}>{note}</span>}
      <DealLine deal={deal} />
      <span className={css.side}>{side}</span>
    </button>
  );
}

/** Next moves, most valuable first; the same move for several deals is said once, with its deals. */
export function MoveList({ view, onOpen }: ListProps) {
  const t = useRoomText('today');
  const sayMove = useMoveText();
  const groups = [...Map.groupBy(view.moves, ({ move }) => sayMove(move))];
  return (
    <Section title={t.today.moves} note={t.today.movesNote}>
      {view.moves.length === 0 && <p className="soft">{t.today.none.moves}</p>}
      {groups.map(([what, items]) => {
        const deals = items.map(({ deal }) => deal);
        const [first] = deals;
        if (deals.length > 1 || first === undefined)
          return <Together key={what} what={what} deals={deals} onOpen={onOpen} />;
        return <Item key={what} deal={first} what={what} onOpen={onOpen} side={<Place deal={first} />} />;
      })}
    </Section>
  );
}

function Place({ deal }: { deal: DealRow }) {
  return (
    <>
      <VerdictMark place={deal.standing.place} p={deal.standing.pFirst} />
      <MoneyText minor={deal.amountMinor} currency={deal.currency} />
    </>
  );
}

/** One sentence for several deals. */
function Together({ what, deals, onOpen }: { what: string; deals: readonly DealRow[] } & Pick<ListProps, 'onOpen'>) {
  const t = useRoomText('today');
  return (
    <section className={css.together} aria-label={what}>
      <p>
        <span className={css.what}>{what}</span>{' '}
        <span className="soft small">{fill(t.today.together, { count: deals.length })}</span>
      </p>
      {deals.map((deal) => (
        <button key={deal.id} type="button" data-item className={css.one} onClick={() => onOpen(deal)}>
          <DealLine deal={deal} />
          <span className={css.place}>
            <Place deal={deal} />
          </span>
        </button>
      ))}
    </section>
  );
}

interface QuestionListProps {
  readonly view: TodayView;
  readonly onOpen: (question: AskedQuestion) => void;
}

/** Questions whose answers would change the judgement most: whom to ask, why them, and what they said last. */
export function QuestionList({ view, onOpen }: QuestionListProps) {
  const t = useRoomText('judgement', 'today');
  const questions = view.questions.filter(({ putOff }) => !putOff);
  return (
    <Section title={t.today.questions} note={t.today.questionsNote}>
      {questions.length === 0 && (
        <p className="soft">{view.questions.length === 0 ? t.today.none.questions : t.today.none.questionsPutOff}</p>
      )}
      {questions.map((question) => {
        const { deal, ask, why, introduce, last } = question;
        const words = sayQuestion(t, question);
        return (
          <Item
            key={questionKey(question)}
            deal={deal}
            what={sayWhom(t, { who: ask?.name ?? null, why, whom: introduce?.name ?? null })}
            note={[words, last !== null && sayLast(t, last)].filter(Boolean).join(' ') || undefined}
            onOpen={() => onOpen(question)}
            side={<MoneyText minor={deal.amountMinor} currency={deal.currency} />}
          />
        );
      })}
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
