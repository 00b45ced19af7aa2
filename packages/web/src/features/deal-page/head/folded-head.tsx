import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { openRecord } from '../../../lib/record-opener.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { DayText } from '../../../ui/day-text.tsx';
import { MineCount } from '../../../ui/flag-mark.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { MoneyText } from '../../../ui/money-text.tsx';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './folded-head.module.css';

/** The head in one line, above the names of the sections, once the head itself has scrolled away. */
export function FoldedHead() {
  const edge = useRef<HTMLDivElement>(null);
  const folded = useIsAbove(edge);
  return (
    <>
      <div ref={edge} className={css.edge} />
      {folded && <Line />}
    </>
  );
}

function Line() {
  const t = useRoomText('deal');
  const { deal, words, locked, open } = useDeal();
  const { position, flags, mines } = deal.analysis;
  const high = flags.filter(({ dismissed, gap, severity }) => !dismissed && !gap && severity === 'high').length;
  const reason = locked('record');
  const stop = { disabled: reason !== null, title: reason ?? '', size: 'compact-md' };
  return (
    <div className={css.line} role="group" aria-label={deal.name}>
      <span className={css.name}>{deal.name}</span>
      {deal.outcome === 'open' && (
        <>
          <VerdictMark place={position.place} p={position.p.first} />
          <MineCount count={mines} high={high} />
        </>
      )}
      <span className={css.figures}>
        {deal.amountMinor !== null && <MoneyText minor={deal.amountMinor} currency={deal.currency} symbol />}
        {deal.closesOn !== null && <DayText day={deal.closesOn} from={deal.asOf} />}
        <span>{deal.owner.name}</span>
        {deal.stage !== null && <span className={css.stage}>{words.stage(deal.stage)}</span>}
      </span>
      <Button {...stop} variant="default" onClick={() => open({ panel: 'evidence' })}>
        {t.deal.head.addEvidence}
      </Button>
      <Button {...stop} leftSection={<Icon name="plus" size={14} />} onClick={() => openRecord({ dealId: deal.id })}>
        {t.deal.head.record}
      </Button>
    </div>
  );
}

/** Whether a line of the page has scrolled out of sight at the top. */
function useIsAbove(edge: React.RefObject<HTMLElement | null>): boolean {
  const [above, setAbove] = useState(false);
  useEffect(() => {
    const element = edge.current;
    if (element === null) return undefined;
    const watch = new IntersectionObserver(([seen]) => {
      if (seen !== undefined) setAbove(!seen.isIntersecting && seen.boundingClientRect.top < window.innerHeight / 2);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [edge]);
  return above;
}
