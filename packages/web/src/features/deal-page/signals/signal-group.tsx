import type { SignalId } from '@qibu/core';
import { useRoomText } from '../../../lib/text.tsx';
import type { Answer } from '../../../parts/evidence/statement.ts';
import { Section } from '../../../ui/section.tsx';
import { useDeal } from '../deal-scene.tsx';
import type { Marks } from './draft.ts';
import type { Group } from './groups.ts';
import { SignalRow } from './signal-row.tsx';

interface SignalGroupProps {
  readonly group: Group;
  readonly marks: Marks;
  readonly onMark: (signal: SignalId, answer: Answer) => void;
  readonly locked: string | null;
}

/** The signals of one phase. */
export function SignalGroup({ group, marks, onMark, locked }: SignalGroupProps) {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  const isNow = deal.analysis.position.phase === group.id;
  return (
    <Section title={t.deal.signals.groups[group.id]} note={isNow ? t.deal.signals.phaseNow : undefined}>
      <ul>
        {group.signals.map((signal) => (
          <SignalRow
            key={signal}
            signal={signal}
            draft={marks[signal] ?? null}
            onMark={(answer) => onMark(signal, answer)}
            locked={locked}
          />
        ))}
      </ul>
    </Section>
  );
}
