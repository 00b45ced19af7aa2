import { type Place, PLACES } from '@qibu/core';
import { useRoomText, useWording } from '../lib/text.tsx';
import { ReasonList } from '../ui/reason-list.tsx';
import { VerdictLine } from '../ui/verdict-line.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { Specimen, State } from './specimen.tsx';

const CHANCES = [0.86, 0.58, 0.41];
/** Places that are said with more or less certainty. */
const RANKED: ReadonlySet<Place> = new Set(['first', 'alternate', 'reference']);
const nothing = () => {};

export function Verdicts() {
  const t = useRoomText('method');
  return (
    <>
      <Specimen name="VerdictLine">
        {PLACES.flatMap((place) =>
          CHANCES.slice(0, RANKED.has(place) ? 3 : 1).map((p) => <Line key={`${place}-${p}`} place={place} p={p} />),
        )}
      </Specimen>
      <Specimen name="VerdictMark">
        {PLACES.map((place) => (
          <State key={place} of={place}>
            <VerdictMark place={place} p={0.72} /> <VerdictMark place={place} compact />
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

function Line({ place, p }: { place: Place; p: number }) {
  const say = useWording();
  const chances = { first: p, alternate: p, reference: p };
  const said = say.verdict({ place, p: chances, signals: 5, worst: null, advice: null });
  return (
    <State of={`${place} ${p}`}>
      <VerdictLine said={said} onWhy={nothing} />
    </State>
  );
}
