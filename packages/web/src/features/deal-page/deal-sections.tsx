import { type ComponentType, lazy, Suspense, useId } from 'react';
import { useRoomText } from '../../lib/text.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import type { DealSection, DealSectionProps } from '../../room.ts';
import css from './sections.module.css';
import { useDeal } from './deal-scene.tsx';
import { SectionBar } from './section-bar.tsx';
import { elementIdOf } from './section-scroll.ts';
import { SECTIONS } from './sections.ts';
import { useSections } from './use-sections.ts';

// Asked for with the page: by the time the deal is read, they are there.
const CONTENT: ReadonlyMap<string, ComponentType<DealSectionProps>> = new Map(
  SECTIONS.map(({ id, load }) => {
    const loading = load();
    return [id, lazy(async () => ({ default: await loading }))] as const;
  }),
);

/** The sections of a deal one under the other, and the bar that leads to each. */
export function DealSections() {
  const { now, goTo } = useSections();
  return (
    <>
      <SectionBar now={now} onGoTo={goTo} />
      {SECTIONS.map((section, at) => (
        <SectionFrame key={section.id} section={section} withKeys={at === 0} />
      ))}
    </>
  );
}

function SectionFrame({ section, withKeys }: { section: DealSection; withKeys: boolean }) {
  const t = useRoomText(section.words);
  const { deal } = useDeal();
  const heading = useId();
  const Content = CONTENT.get(section.id);
  if (Content === undefined) return null;
  return (
    <section id={elementIdOf(section.id)} className={css.section} aria-labelledby={heading}>
      <div className={css.head}>
        <h2 id={heading} tabIndex={-1}>
          {section.name(t)}
        </h2>
        <span className={css.note}>{section.note(t)}</span>
        {withKeys && <SectionKeys />}
      </div>
      <Suspense fallback={<SkeletonRows rows={5} />}>
        <Content deal={deal} />
      </Suspense>
    </section>
  );
}

/** The keys one learns first. */
function SectionKeys() {
  const { keys } = useRoomText('deal').deal;
  const shown = [
    ['[', ''],
    [']', keys.sections],
    ['w', keys.why],
    ['e', keys.evidence],
    ['s', keys.stage],
    ['?', keys.all],
  ] as const;
  return (
    <span className={`${css.keys} screen-only`} aria-hidden="true">
      {shown.map(([key, label]) => (
        <span key={key}>
          <KeyHint keys={key} /> {label}
        </span>
      ))}
    </span>
  );
}
