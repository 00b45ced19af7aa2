import type { Move } from '@qibu/core';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { adviceKey, directAct } from '../acts.ts';
import { useDeal } from '../deal-scene.tsx';
import css from './actions.module.css';
import { useMoveWords } from './move-words.ts';

/** One next move: what to do, why, and the two ways to start it. */
export function MoveRow({ move, place }: { move: Move; place: number }) {
  const t = useRoomText('deal');
  const { open, locked } = useDeal();
  const { sentence, because } = useMoveWords();
  const act = directAct(move);
  const reason = locked('tasks');
  const stop = { disabled: reason !== null, title: reason ?? '' };
  return (
    <li className={css.row}>
      <span className={css.place}>{place}</span>
      <div>
        <p>{sentence(move)}</p>
        <p className="soft small">{fill(t.deal.actions.because, { reason: because(move) })}</p>
      </div>
      <span className={`${css.acts} screen-only`}>
        {act !== null && (
          <LinkButton {...stop} onClick={() => open(act.opens)}>
            {t.deal.mines.act[act.word]}
          </LinkButton>
        )}
        <LinkButton {...stop} onClick={() => open({ panel: 'task', about: adviceKey(move) })}>
          {t.deal.actions.plan}
        </LinkButton>
      </span>
    </li>
  );
}
