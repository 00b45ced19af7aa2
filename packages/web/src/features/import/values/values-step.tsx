import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { type ValueAnswer, type ValueView, valueKey, withValues } from '../job/mapping.ts';
import type { Answers } from '../job/use-mapping.ts';
import { groupsOf, NEW, nearOf, openAccountsOf, openOf, type Place, placeOf, proposedOf } from './groups.ts';
import { ValueGroupTable } from './value-group.tsx';
import css from './values.module.css';

/** From here on it is worth accepting them before looking at the rest. */
const MANY = 6;

/** Stages, owners and products as the file writes them, and what they are here. */
export function ValuesStep({ answers, onCheck }: { answers: Answers; onCheck: () => void }) {
  const t = useRoomText('import');
  const { shown, saving } = answers;
  const places = usePlaces(shown.values);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const say = (values: readonly ValueAnswer[]) => {
    setConfirmed(new Set([...confirmed, ...values.map(valueKey)]));
    answers.answer((mapping) => withValues(mapping, values), values);
  };
  const near = nearOf(shown.values, confirmed);
  const open = openOf(shown.values);
  const accounts = openAccountsOf(shown.values);
  const unanswered = Math.max(open.length, shown.questions.length);
  return (
    <>
      {shown.values.length === 0 && <p className="soft">{t.imports.page.noValues}</p>}
      <div className="row">
        {near.length > 0 && (unanswered > 0 || near.length > MANY) && (
          <Button className={css.accept ?? ''} variant="default" onClick={() => say(near.map(answerOf))}>
            {fill(t.imports.acceptNear, { count: near.length })}
          </Button>
        )}
        {accounts.length > 1 && (
          <Button className={css.accept ?? ''} variant="default" onClick={() => say(accounts.map(asNew))}>
            {fill(t.imports.page.allNew, { count: accounts.length })}
          </Button>
        )}
      </div>
      {groupsOf(shown.values, places).map((group) => (
        <ValueGroupTable key={group.target} group={group} confirmed={confirmed} onAnswer={say} />
      ))}
      <div className={`row ${css.foot}`}>
        <Button disabled={unanswered > 0} loading={saving} onClick={onCheck}>
          {near.length > 0 ? t.imports.page.acceptAndCheck : t.imports.actions.check}
        </Button>
        {unanswered > 0 ? (
          <span className={css.open}>{fill(t.imports.page.openCount, { count: unanswered })}</span>
        ) : (
          <span className="soft small">{t.imports.page.checkFirst}</span>
        )}
      </div>
    </>
  );
}

const answerOf = (value: ValueView): ValueAnswer => ({
  target: value.target,
  from: value.from,
  to: proposedOf(value),
});
const asNew = ({ target, from }: ValueView): ValueAnswer => ({ target, from, to: NEW });

/** Where each value stood when it was first seen here. */
function usePlaces(values: readonly ValueView[]): ReadonlyMap<string, Place> {
  const places = useRef(new Map<string, Place>());
  for (const value of values) {
    const key = valueKey(value);
    if (!places.current.has(key)) places.current.set(key, placeOf(value));
  }
  return places.current;
}
