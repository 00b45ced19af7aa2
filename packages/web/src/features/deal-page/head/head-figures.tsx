import { type ReactNode, type Ref, useRef } from 'react';
import { editorOf } from '../../../editing/edited-field.ts';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { editedDealField } from '../../../parts/deal/edited-fields.ts';
import { useParameters } from '../../../parts/parameters/use-parameters.ts';
import { DayText } from '../../../ui/day-text.tsx';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { MoneyText } from '../../../ui/money-text.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './head.module.css';
import { useHeadChange } from './head-change.tsx';

/** Amount · expected close · owner · stage: each is changed where it stands. */
export function HeadFigures() {
  return (
    <dl className={css.figures}>
      <Amount />
      <Closes />
      <Owner />
      <Stage />
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly place?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

function Figure({ label, place, children }: FigureProps) {
  return (
    <div>
      <dt className="hidden">{label}</dt>
      <dd ref={place}>{children}</dd>
    </div>
  );
}

function Amount() {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  const change = useHeadChange();
  const shown =
    deal.amountMinor === null ? (
      <span className="soft">{t.deal.head.noAmount}</span>
    ) : (
      <MoneyText minor={deal.amountMinor} currency={deal.currency} symbol />
    );
  const place = useRef<HTMLElement>(null);
  useShortcuts(
    [{ keys: 'a', label: t.deal.keys.amount, run: () => place.current?.querySelector('button')?.click() }],
    'deal',
  );
  return (
    <Figure label={t.deal.head.amount} place={place}>
      <InlineEdit {...editorOf(editedDealField(deal, 'amount', t), change)} display={shown} />
    </Figure>
  );
}

function Closes() {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  const change = useHeadChange();
  return (
    <Figure label={t.deal.fields.closesOn}>
      <InlineEdit
        {...editorOf(editedDealField(deal, 'closes', t), change)}
        display={
          deal.closesOn === null ? (
            <span className="soft">{t.deal.head.noCloses}</span>
          ) : (
            <DayText day={deal.closesOn} from={deal.asOf} />
          )
        }
      />
    </Figure>
  );
}

function Owner() {
  const t = useRoomText('deal', 'handOver');
  const { deal, open, locked } = useDeal();
  const reason = locked('handOver');
  return (
    <Figure label={t.deal.head.owner}>
      <button
        type="button"
        className={css.stage}
        disabled={reason !== null}
        title={reason ?? t.handOver.change}
        onClick={() => open({ panel: 'hand-over' })}
      >
        {deal.owner.name}
      </button>
    </Figure>
  );
}

function Stage() {
  const t = useRoomText('deal');
  const { deal, words, open, locked } = useDeal();
  const { stages } = useParameters();
  const p = stages.find(({ id }) => id === deal.stage)?.p;
  const name = words.stage(deal.stage);
  const reason = locked('move');
  return (
    <Figure label={t.deal.head.stage}>
      <button
        type="button"
        className={css.stage}
        disabled={reason !== null}
        title={reason ?? t.deal.stage.move}
        onClick={() => open({ panel: 'stage' })}
      >
        {p === undefined ? name : `${name} ${Math.round(p * 100)}%`}
      </button>
    </Figure>
  );
}
