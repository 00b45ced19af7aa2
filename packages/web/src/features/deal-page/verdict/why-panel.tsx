import { type Position, type Probabilities, STATES } from '@qibu/core';
import { fill, useRoomText, useText } from '../../../lib/text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { chanceText } from '../../../ui/numbers.ts';
import { signed } from '../../../ui/reason-list.tsx';
import { Section } from '../../../ui/section.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { useDeal } from '../deal-scene.tsx';
import { ByPerson } from './by-person.tsx';
import { ContributionRow } from './contribution-row.tsx';
import css from './why.module.css';

/** What the number rests on: the start, every signal with its push, and the end. */
export function WhyPanel() {
  const t = useRoomText('deal', 'judgement');
  const { deal, close, open } = useDeal();
  const { position } = deal.analysis;
  const biggest = Math.max(1, ...position.contributions.map(({ logOdds }) => Math.abs(logOdds)));
  return (
    <SidePanel opened onClose={close} title={t.verdicts.why.title}>
      <Lead position={position} bidders={deal.analysis.held['competition.count']?.basis ?? 'unknown'} />
      <Chances label={t.deal.why.startTitle} p={position.prior} />
      <Section title={t.deal.why.pushed}>
        {position.contributions.length === 0 && <p>{t.verdicts.why.none}</p>}
        <ol className={css.list}>
          {position.contributions.map((one) => (
            <ContributionRow
              key={`${one.signal} ${one.by ?? ''} ${one.evidence}`}
              contribution={one}
              biggest={biggest}
            />
          ))}
        </ol>
        {position.phaseShift && (
          <p className={css.shift}>
            {t.deal.why.phaseShift} <b>{signed(position.shiftLogOdds)}</b>
          </p>
        )}
      </Section>
      <Chances label={t.deal.why.sumTitle} p={position.p} strong />
      <ByPerson />
      <p className={css.foot}>
        <LinkButton onClick={() => open({ signals: true })}>{t.deal.verdict.fillMore}</LinkButton>
      </p>
    </SidePanel>
  );
}

function Lead({ position, bidders }: { position: Position; bidders: string }) {
  const t = useRoomText('deal');
  const phrase = bidders === 'unknown' ? t.deal.why.leadUnknown : t.deal.why.lead;
  return <p className={css.lead}>{fill(phrase, { bidders: position.bidders })}</p>;
}

/** Three chances side by side, as one divided bar with its figures. */
function Chances({ label, p, strong = false }: { label: string; p: Probabilities; strong?: boolean }) {
  const t = useText();
  return (
    <div className={css.chances} data-strong={strong || undefined}>
      <span className={css.chancesLabel}>{label}</span>
      <div className={css.bar} aria-hidden>
        {STATES.map((word) => (
          <span key={word} data-word={word} style={{ flexGrow: p[word] }} />
        ))}
      </div>
      <span className={css.figures}>
        {STATES.map((word) => (
          <span key={word}>
            {t.words.verdict[word]} {chanceText(p[word])}
          </span>
        ))}
      </span>
    </div>
  );
}
