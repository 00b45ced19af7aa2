import { Button } from '@mantine/core';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useMoveWords } from '../actions/move-words.ts';
import { adviceKey, directAct } from '../acts.ts';
import { useDeal } from '../deal-scene.tsx';
import css from './verdict.module.css';

/** What a lost deal still asks for: closing it, one last check, handing it over. */
export function Leaving() {
  const t = useRoomText('deal');
  const { deal, open, locked } = useDeal();
  const { sentence } = useMoveWords();
  const last = deal.analysis.moves.find(({ id }) => id !== 'leave' && id !== 'hand-over');
  const reason = locked('outcome');
  const noRecord = locked('record');
  const mayHandOver = locked('handOver') === null;
  const stop = { disabled: noRecord !== null, title: noRecord ?? '' };
  return (
    <p className={`${css.leaving} screen-only`}>
      <Button
        size="compact-md"
        disabled={reason !== null}
        title={reason ?? ''}
        onClick={() => open({ panel: 'outcome' })}
      >
        {t.deal.verdict.close}
      </Button>
      {last !== undefined && (
        <LinkButton {...stop} onClick={() => open(directAct(last)?.opens ?? { panel: 'task', about: adviceKey(last) })}>
          {fill(t.deal.verdict.lastCheck, { move: sentence(last) })}
        </LinkButton>
      )}
      <LinkButton
        {...(mayHandOver ? {} : stop)}
        onClick={() =>
          open(
            mayHandOver
              ? { panel: 'hand-over' }
              : { panel: 'task', about: adviceKey({ id: 'hand-over', subject: null }) },
          )
        }
      >
        {t.deal.verdict.handOver}
      </LinkButton>
    </p>
  );
}
