import type { Verdict } from '@qibu/core';
import { useRoomText, useWording } from '../lib/text.tsx';
import { ReasonList } from '../ui/reason-list.tsx';
import { VerdictLine } from '../ui/verdict-line.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { Specimen, State } from './specimen.tsx';

const VERDICTS: readonly Verdict[] = ['first', 'alternate', 'reference', 'unknown'];
const CHANCES = [0.86, 0.58, 0.41];
const nothing = () => {};

export function Verdicts() {
  const t = useRoomText('method');
  return (
    <>
      <Specimen name="VerdictLine">
        {VERDICTS.flatMap((verdict) =>
          CHANCES.map((p) => <Line key={`${verdict}-${p}`} verdict={verdict} p={p} />).slice(
            0,
            verdict === 'unknown' ? 1 : 3,
          ),
        )}
      </Specimen>
      <Specimen name="VerdictMark">
        {VERDICTS.map((verdict) => (
          <State key={verdict} of={verdict}>
            <VerdictMark verdict={verdict} p={0.72} /> <VerdictMark verdict={verdict} compact />
          </State>
        ))}
      </Specimen>
      <Specimen name="ReasonList">
        {(['plain', 'mine', 'bullet'] as const).map((tone) => (
          <State key={tone} of={tone}>
            <ReasonList
              lead={t.common.why}
              tone={tone}
              reasons={[
                { key: 'text', text: t.signals.E1.for, weight: 0.9 },
                { key: 'link', text: t.signals.E2.for, weight: -0.4, href: '/' },
                { key: 'open', text: t.signals.E3.for, weight: '2×', onOpen: nothing },
              ]}
            />
          </State>
        ))}
      </Specimen>
    </>
  );
}

const FLOOR = 0.6;

function Line({ verdict, p }: { verdict: Verdict; p: number }) {
  const say = useWording();
  const said = say.verdict({ verdict, p, proven: p >= FLOOR, signals: 5, worst: null, stance: [] });
  return (
    <State of={`${verdict} ${p}`}>
      <VerdictLine said={said} onWhy={nothing} />
    </State>
  );
}
