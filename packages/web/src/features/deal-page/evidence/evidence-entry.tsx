import type { EvidenceView } from '@qibu/contract';
import { formatDay } from '../../../lib/days.ts';
import { sayerOf } from '../../../lib/sayer.ts';
import { fill, useLanguage, useRoomText } from '../../../lib/text.tsx';
import { useDealEvidence } from '../../../parts/evidence/use-deal-evidence.ts';
import { UnlawfulNote } from '../../../parts/evidence/unlawful-note.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './evidence.module.css';
import { Line, useNotedBy } from './line.tsx';
import { lookUp } from '@qibu/phrases/say';

const CARRIES = 4;

/** A quote with who said it and how we know, what is based on it, and how to correct it. */
export function EvidenceEntry({ evidence, superseded }: { evidence: EvidenceView; superseded: boolean }) {
  const t = useRoomText('evidence');
  const by = useNotedBy(evidence.learnedBy);
  const isRetracted = useRetracted(evidence.id);
  const wanted = useDeal().search.about === evidence.id;
  if (evidence.retracts)
    return (
      <Line kind={t.evidence.retract.action} by={by}>
        {evidence.quote}
      </Line>
    );
  const gone = isRetracted ? t.evidence.timeline.retracted : t.evidence.timeline.superseded;
  return (
    <Line kind={t.words.evidenceKind[evidence.kind]} by={by} wanted={wanted}>
      <blockquote className={css.quote} data-gone={superseded}>
        {evidence.quote}
      </blockquote>
      <UnlawfulNote statement={evidence.quote} />
      <p className={css.meta}>
        <span>{sayerOf(t, evidence.kind, evidence.saidBy?.name)}</span>
        <Late evidence={evidence} />
        {superseded ? <b>{gone}</b> : <Carries evidence={evidence} />}
        {!superseded && <PutRight id={evidence.id} />}
      </p>
    </Line>
  );
}

/** Whether a later row took this one away, rather than put it right. */
function useRetracted(id: string): boolean {
  const { deal } = useDeal();
  return useDealEvidence(deal).some(({ supersedes, retracts }) => retracts && supersedes === id);
}

/** Noted down on a later day than it happened. */
function Late({ evidence }: { evidence: EvidenceView }) {
  const t = useRoomText('evidence');
  const language = useLanguage();
  if (evidence.recordedOn === evidence.happenedOn) return null;
  return <span>{fill(t.evidence.timeline.recordedLater, { day: formatDay(evidence.recordedOn, language) })}</span>;
}

/** The claims and signals that stand on this quote. */
function Carries({ evidence }: { evidence: EvidenceView }) {
  const t = useRoomText('evidence', 'method');
  const { words } = useDeal();
  const nameOf = (slot: string): string => lookUp(t.signals, slot, null)?.name ?? words.slot(slot);
  const names = [...new Set(evidence.carries)].map(nameOf);
  if (names.length === 0) return <span>{t.evidence.timeline.carriesNone}</span>;
  const shown = names.slice(0, CARRIES).join(t.common.joiner);
  const rest = names.length - CARRIES;
  return (
    <span title={names.join('\n')}>
      {fill(t.evidence.timeline.carries, { what: shown })}
      {rest > 0 && ` ${fill(t.evidence.timeline.carriesMore, { count: rest })}`}
    </span>
  );
}

function PutRight({ id }: { id: string }) {
  const t = useRoomText('evidence');
  const { open, locked } = useDeal();
  const reason = locked('record');
  if (reason !== null) return null;
  return (
    <span className={css.putRight}>
      <LinkButton onClick={() => open({ panel: 'correct', about: id })}>{t.evidence.correct}</LinkButton>
      <LinkButton onClick={() => open({ panel: 'retract', about: id })}>{t.evidence.retract.action}</LinkButton>
    </span>
  );
}
