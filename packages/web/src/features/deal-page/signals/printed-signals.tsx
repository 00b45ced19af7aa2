import type { SignalId } from '@qibu/core';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { Section } from '../../../ui/section.tsx';
import { useDeal } from '../deal-scene.tsx';
import { GROUPS } from './groups.ts';
import css from './printed-signals.module.css';

/** The signals on paper: each question with what was answered, by whom and how long ago; nothing to fill in. */
export function PrintedSignals() {
  const t = useRoomText('deal', 'method');
  return (
    <div className="print-only">
      {GROUPS.map(({ id, signals }) => (
        <Section key={id} title={t.deal.signals.groups[id]}>
          <ul>
            {signals.map((signal) => (
              <PrintedSignal key={signal} signal={signal} />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

function PrintedSignal({ signal }: { readonly signal: SignalId }) {
  const t = useRoomText('deal', 'method');
  const { deal, words } = useDeal();
  const heard = deal.analysis.position.contributions.filter((one) => one.signal === signal);
  const said = t.signals[signal];
  const age = (days: number) => (days === 0 ? t.deal.signals.today : fill(t.common.daysAgo, { days }));
  return (
    <li className={css.row}>
      <span>{said.question}</span>
      <span>
        {heard.length === 0 && <span className="soft">{t.deal.signals.unanswered}</span>}
        {heard.map((one) => (
          <p key={`${one.by}-${one.answer}`}>
            <b>{said[one.answer]}</b>{' '}
            <span className="soft">
              {fill(t.deal.signals.current, { who: words.person(one.by), age: age(one.ageDays) })}
            </span>
          </p>
        ))}
      </span>
    </li>
  );
}
