import type { Flag } from '@qibu/core';
import { useState } from 'react';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { FlagMark } from '../../../ui/flag-mark.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { adviceKey, directAct, remedyOf } from '../acts.ts';
import type { DealOpening } from '../deal-search.ts';
import { useDeal } from '../deal-scene.tsx';
import css from './mines.module.css';
import { CloseOwnRisk, OwnRiskWatch } from './own-risk.tsx';

const SHOWN = 3;

/** The worst mines, each with one remedy; the others and those set aside behind their number. */
export function Mines() {
  const t = useRoomText('deal', 'judgement');
  const { deal, open: openPanel, locked } = useDeal();
  const adding = locked('dismiss');
  const [all, setAll] = useState(false);
  const [withDismissed, setWithDismissed] = useState(false);
  const open = deal.analysis.flags.filter(({ dismissed }) => !dismissed);
  const dismissed = deal.analysis.flags.filter((flag) => flag.dismissed);
  const mines = open.filter(({ gap }) => !gap);
  const gaps = open.filter(({ gap }) => gap);
  const [withGaps, setWithGaps] = useState(false);
  const others = mines.length - SHOWN;
  useMineKeys(mines.slice(0, SHOWN));
  return (
    <section className={css.mines} aria-label={t.deal.mines.title}>
      {open.length === 0 && (
        <p>
          {t.deal.mines.none} <span className="soft">{t.deal.mines.noneNote}</span>
        </p>
      )}
      <ul>
        {mines.map((flag, at) => (
          <Mine key={adviceKey(flag)} flag={flag} onPaperOnly={!all && at >= SHOWN} />
        ))}
        {gaps.map((flag) => (
          <Mine key={adviceKey(flag)} flag={flag} onPaperOnly={!withGaps} />
        ))}
        {withDismissed && dismissed.map((flag) => <Mine key={adviceKey(flag)} flag={flag} />)}
      </ul>
      {(others > 0 || gaps.length > 0 || dismissed.length > 0 || adding === null) && (
        <p className={`${css.more} screen-only`}>
          {others > 0 && (
            <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t.deal.mines.fewer : fill(t.deal.mines.others, { count: others })}
            </LinkButton>
          )}
          {gaps.length > 0 && (
            <LinkButton aria-expanded={withGaps} onClick={() => setWithGaps(!withGaps)}>
              {fill(t.deal.mines.gaps, { count: gaps.length })}
            </LinkButton>
          )}
          {adding === null && (
            <LinkButton onClick={() => openPanel({ panel: 'own-risk' })}>{t.deal.ownRisk.add}</LinkButton>
          )}
          {dismissed.length > 0 && (
            <LinkButton onClick={() => setWithDismissed(!withDismissed)} aria-expanded={withDismissed}>
              {fill(t.deal.mines.dismissedCount, { count: dismissed.length })}
            </LinkButton>
          )}
        </p>
      )}
    </section>
  );
}

/** 1, 2 and 3 open the remedies of the first three. */
function useMineKeys(mines: readonly Flag[]): void {
  const { keys } = useRoomText('deal').deal;
  const { open, locked } = useDeal();
  useShortcuts(
    mines.map((flag, index) => ({
      keys: String(index + 1),
      label: fill(keys.mine, { at: index + 1 }),
      run: () => {
        if (locked('record') === null) open(directAct(remedyOf(flag))?.opens ?? plan(flag));
      },
    })),
    'deal',
  );
}

/** Makes a task of the remedy. */
const plan = (flag: Flag): DealOpening => ({
  panel: 'task',
  about: adviceKey({ id: flag.remedy, subject: flag.subject }),
});

interface MineProps {
  readonly flag: Flag;
  /** Folded away on the screen; paper folds nothing. */
  readonly onPaperOnly?: boolean;
}

function Mine({ flag, onPaperOnly = false }: MineProps) {
  const t = useRoomText('deal', 'judgement');
  const { deal, words } = useDeal();
  const [more, setMore] = useState(false);
  const isLeft = isLeftAlone(deal.analysis.advice.course);
  const sentence = words.flag(flag);
  const label = fill(t.deal.mines.more, { mine: sentence });
  const action = flag.dismissed ? (
    <small className="soft">{t.deal.mines.dismissed}</small>
  ) : (
    <span className={`${css.acts} screen-only`}>
      {flag.id === 'own-risk' ? <CloseOwnRisk flag={flag} /> : !isLeft && <Remedy flag={flag} />}
      <button type="button" className={css.dots} aria-expanded={more} aria-label={label} onClick={() => setMore(!more)}>
        <Icon name="more" size={16} />
      </button>
    </span>
  );
  return (
    <li className={`${css.mine} ${onPaperOnly ? 'print-only' : ''}`}>
      <FlagMark severity={flag.severity} title={sentence} dismissed={flag.dismissed} action={action} />
      {more && <OtherWays flag={flag} />}
    </li>
  );
}

/** Nothing is repaired on a deal we are to leave, nor between the opening of bids and the award. */
const isLeftAlone = (course: string): boolean => course === 'leave' || course === 'await';

/** The one remedy to begin with: what can be done at once, else a place in the plan. */
function Remedy({ flag }: { flag: Flag }) {
  const t = useRoomText('deal', 'judgement');
  const { open, locked } = useDeal();
  const reason = locked('record');
  const act = directAct(remedyOf(flag));
  if (act === null) return <PlanIt flag={flag} />;
  return (
    <LinkButton disabled={reason !== null} title={reason ?? t.flags[flag.id].remedy} onClick={() => open(act.opens)}>
      {t.deal.mines.act[act.word]}
    </LinkButton>
  );
}

function PlanIt({ flag }: { flag: Flag }) {
  const t = useRoomText('deal', 'judgement');
  const { open, locked } = useDeal();
  const reason = locked('record');
  return (
    <LinkButton disabled={reason !== null} title={reason ?? t.flags[flag.id].remedy} onClick={() => open(plan(flag))}>
      {t.deal.mines.act.task}
    </LinkButton>
  );
}

/** What the method advises in words, and the two other ways: plan it, set it aside. */
function OtherWays({ flag }: { flag: Flag }) {
  const t = useRoomText('deal', 'judgement');
  const { deal, open, locked } = useDeal();
  const kept = locked('dismiss');
  const isLeft = isLeftAlone(deal.analysis.advice.course);
  return (
    <p className={css.ways}>
      {flag.id === 'own-risk' && <OwnRiskWatch flag={flag} />}
      {!isLeft && <span className="soft">{t.flags[flag.id].remedy}</span>}
      {!isLeft && directAct(remedyOf(flag)) !== null && <PlanIt flag={flag} />}
      <LinkButton
        disabled={kept !== null}
        title={kept ?? t.deal.mines.dismissLead}
        onClick={() => open({ panel: 'dismiss', about: adviceKey(flag) })}
      >
        {t.deal.mines.dismiss}
      </LinkButton>
    </p>
  );
}
