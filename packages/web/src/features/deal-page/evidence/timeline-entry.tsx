import type { DealFactKind } from '@qibu/core';
import type { TimelineItem } from '@qibu/contract';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './evidence.module.css';
import { EvidenceEntry } from './evidence-entry.tsx';
import { useParties } from '../../../parts/task/use-whose.ts';
import { Line, useNotedBy } from './line.tsx';
import { Turned } from './turned.tsx';
import { VisitEntry } from './visit-entry.tsx';
import { lookUp } from '@qibu/phrases/say';

type ItemOf<T extends TimelineItem['type']> = Extract<TimelineItem, { type: T }>;

/** One thing that happened, in one or two lines. */
export function TimelineEntry({ item }: { item: TimelineItem }) {
  switch (item.type) {
    case 'evidence':
      return <EvidenceEntry evidence={item.evidence} superseded={item.superseded} />;
    case 'interaction':
      return <VisitEntry item={item} />;
    case 'move':
      return <Moved item={item} />;
    case 'signal':
      return <Signalled item={item} />;
    case 'claim':
      return <Claimed item={item} />;
    case 'task':
      return <Todo item={item} />;
    case 'turn':
      return <Turned item={item} />;
    case 'fact':
      return <Recorded item={item} />;
  }
}

type FactWords = { readonly [K in DealFactKind]?: { readonly name: string; readonly text: string } };

/** A kind of fact without a form of its own: its phrase with the values of the row. */
function Recorded({ item: { kind, values } }: { item: ItemOf<'fact'> }) {
  const { facts }: { readonly facts: FactWords } = useRoomText('evidence').evidence.timeline;
  const words = lookUp(facts, kind, null);
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? '—']));
  return <Line kind={words?.name ?? kind}>{words && fill(words.text, shown)}</Line>;
}

function Moved({ item }: { item: ItemOf<'move'> }) {
  const t = useRoomText('evidence');
  const { words } = useDeal();
  const text =
    item.from === null
      ? fill(t.evidence.timeline.movedFirst, { to: words.stage(item.to) })
      : fill(t.evidence.timeline.moved, { from: words.stage(item.from), to: words.stage(item.to) });
  return (
    <Line kind={t.evidence.timeline.move} by={useNotedBy(item.by)}>
      {text} {item.exception && <span className={css.weak}>{t.evidence.timeline.exception}</span>}
      {item.reason && <p className={css.note}>{item.reason}</p>}
    </Line>
  );
}

const TONES = { for: 'bullet', mixed: 'amber', against: 'mine' } as const;

function Signalled({ item }: { item: ItemOf<'signal'> }) {
  const t = useRoomText('evidence', 'method');
  const signal = t.signals[item.signal];
  return (
    <Line kind={t.evidence.timeline.signal} by={item.by?.name} tone={TONES[item.answer]}>
      {fill(t.evidence.timeline.signalText, { signal: signal.name, answer: signal[item.answer] })}
    </Line>
  );
}

function Claimed({ item }: { item: ItemOf<'claim'> }) {
  const t = useRoomText('evidence');
  const { words } = useDeal();
  const value = words.value(item) ?? t.evidence.timeline.cleared;
  const isGate = item.slot.startsWith('gate.');
  return (
    <Line kind={t.evidence.timeline.claim} by={useNotedBy(item.statedBy)}>
      {isGate ? words.slot(item.slot) : fill(t.evidence.timeline.claimText, { slot: words.slot(item.slot), value })}{' '}
      {item.evidence.length === 0 && <span className={css.weak}>{t.evidence.timeline.claimNone}</span>}
    </Line>
  );
}

function Todo({ item }: { item: ItemOf<'task'> }) {
  const t = useRoomText('evidence');
  const partiesOf = useParties();
  const { kind, title, doneOn } = item.task;
  return (
    <Line kind={t.words.task[kind]} by={partiesOf(item.task)}>
      {doneOn === null ? title : fill(t.evidence.timeline.taskDone, { title })}
    </Line>
  );
}
