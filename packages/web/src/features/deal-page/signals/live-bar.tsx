import { getLedger } from '@qibu/contract';
import type { AnswerDraft } from '@qibu/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { reading } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { chanceText } from '../../../ui/numbers.ts';
import { SaveBar } from '../../../ui/panel-form.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './signals.module.css';
import { whatIf } from './what-if.ts';

interface LiveBarProps {
  /** The marks as they would be saved. */
  readonly record: AnswerDraft;
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onClear: () => void;
}

/** Stays visible: the verdict with the current answers, and the save button. */
export function LiveBar({ record, saving, onSave, onClear }: LiveBarProps) {
  const t = useRoomText('deal');
  const count = record.signals.length;
  const answered = new Set(useDeal().deal.analysis.position.contributions.map(({ signal }) => signal)).size;
  return (
    <div className={css.live}>
      {count === 0 ? (
        <span className="soft">{fill(t.deal.signals.answered, { count: answered })}</span>
      ) : (
        <LiveVerdict record={record} />
      )}
      <span className={css.save}>
        {count > 0 && <LinkButton onClick={onClear}>{t.deal.signals.clear}</LinkButton>}
        <SaveBar
          label={count === 0 ? t.deal.signals.saveNone : fill(t.deal.signals.save, { count })}
          saving={saving}
          disabled={count === 0}
          onSave={onSave}
        />
      </span>
    </div>
  );
}

function LiveVerdict({ record }: Pick<LiveBarProps, 'record'>) {
  const t = useRoomText('deal');
  const { deal, words } = useDeal();
  const { data, isFetching, error } = useQuery(reading(getLedger, { params: { id: deal.id } }));
  const position = useMemo(() => data && whatIf(data, record), [data, record]);
  // While the deal is refetched the preview may be wrong, so none is shown.
  if (position === undefined || isFetching) {
    return <span className="soft">{error === null ? t.common.loading : t.deal.signals.liveFailed}</span>;
  }
  const said = words.verdict({
    place: position.place,
    p: position.p,
    signals: position.contributions.length,
    outcome: deal.outcome,
    worst: null,
    advice: null,
  });
  const before = deal.analysis.position.p.first;
  return (
    <span aria-live="polite" title={t.deal.signals.liveNote}>
      <span className="soft">{t.deal.signals.live} </span>
      <b>
        {said.head}
        {said.figure !== null && ` (${said.figure})`}
      </b>{' '}
      <span className="soft">
        {t.words.verdict.first}{' '}
        {fill(t.deal.signals.changed, { from: chanceText(before), to: chanceText(position.p.first) })}
      </span>
    </span>
  );
}
