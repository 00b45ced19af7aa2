import type { AccountView } from '@qibu/contract';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { BasisMark, type Rest } from '../../../ui/basis-mark.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { Section } from '../../../ui/section.tsx';
import css from './account.module.css';
import { type Criterion, pointsOf } from './verdict.ts';
import { lookUp } from '@qibu/phrases/say';

interface CriteriaProps {
  readonly view: AccountView;
  readonly onRate: (criterion: string) => void;
}

/** Seven questions about a customer, each 0–5 and worth only what it is based on. */
export function Criteria({ view, onRate }: CriteriaProps) {
  const t = useRoomText('accounts');
  return (
    <Section title={t.accounts.criteria.title} note={t.accounts.criteria.note}>
      <ul className={css.criteria}>
        {view.criteria.map((criterion) => (
          <CriterionRow key={criterion.id} view={view} criterion={criterion} onRate={onRate} />
        ))}
      </ul>
    </Section>
  );
}

/** What the score rests on, newest first as the server gives it. */
export const restsOf = (view: AccountView, { held }: Criterion): Rest[] =>
  held.evidence.flatMap(({ id }) => {
    const found = view.evidence.find((one) => one.id === id);
    if (found === undefined) return [];
    const { quote, happenedOn, kind } = found;
    return [{ id, quote, who: null, on: happenedOn, kind, source: 'note' }];
  });

function CriterionRow({ view, criterion, onRate }: CriteriaProps & { criterion: Criterion }) {
  const t = useRoomText('accounts', 'method');
  const { criteria } = t.accounts;
  const words = lookUp(t.slots.account, criterion.id, null);
  const points = pointsOf(criterion);
  const why = view.can['score']?.yes === false;
  const label = words?.label ?? criterion.id;
  return (
    <li>
      <div className={css.criterion}>
        <span>{label}</span>
        <span className="soft small">{words?.ask}</span>
      </div>
      <div className={css.points}>
        {points === null ? (
          <span className={css.unrated}>{criteria.never}</span>
        ) : (
          <Meter
            value={points / 5}
            label={label}
            text={fill(criteria.of, { score: points })}
            tone={points <= 2 ? 'mine' : 'accent'}
          />
        )}
      </div>
      <BasisMark held={criterion.held} label={label} rests={restsOf(view, criterion)} />
      <button
        type="button"
        className="link"
        disabled={why}
        aria-label={fill(criteria.panel, { criterion: label })}
        onClick={() => onRate(criterion.id)}
      >
        {points === null ? criteria.rate : t.common.edit}
      </button>
    </li>
  );
}
