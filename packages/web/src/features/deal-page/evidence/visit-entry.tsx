import { fill, useRoomText } from '../../../lib/text.tsx';
import type { LoggedVisit } from '../../../parts/visit/logged-visit.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './evidence.module.css';
import { Line, useNotedBy } from './line.tsx';

/** A visit or call: whom we met, how long, what was noted; how to put it right or take it back. */
export function VisitEntry({ item }: { item: LoggedVisit }) {
  const t = useRoomText('evidence', 'record');
  const who = item.with.map(({ name }) => name).join(t.common.joiner);
  const by = useNotedBy(item.by);
  if (item.retracts)
    return (
      <Line kind={t.evidence.retract.action} by={by}>
        {item.note}
      </Line>
    );
  const talk = [
    item.minutes === null ? null : fill(t.evidence.visit.minutes, { count: item.minutes }),
    item.led === null ? null : fill(t.evidence.visit.led, { who: t.record.leads[item.led] }),
  ].filter((one) => one !== null);
  return (
    <Line kind={t.words.interaction[item.kind]} by={by}>
      <span className={css.visit} data-gone={item.gone !== null}>
        {who !== '' && <b>{fill(t.evidence.timeline.with, { who })}</b>}{' '}
        {!item.twoWay && <span className={css.weak}>{t.evidence.timeline.oneWay}</span>}
        {item.note !== '' && <p className={css.note}>{item.note}</p>}
      </span>
      <p className={css.meta}>
        {talk.map((one) => (
          <span key={one}>{one}</span>
        ))}
        {item.gone === null ? (
          <PutRight id={item.id} />
        ) : (
          <b>{item.gone === 'withdrawn' ? t.evidence.timeline.retracted : t.evidence.timeline.superseded}</b>
        )}
      </p>
    </Line>
  );
}

function PutRight({ id }: { id: string }) {
  const t = useRoomText('evidence');
  const { open, locked } = useDeal();
  if (locked('record') !== null) return null;
  return (
    <span className={css.putRight}>
      <LinkButton onClick={() => open({ panel: 'correct-visit', about: id })}>{t.evidence.correct}</LinkButton>
      <LinkButton onClick={() => open({ panel: 'withdraw-visit', about: id })}>{t.evidence.retract.action}</LinkButton>
    </span>
  );
}
