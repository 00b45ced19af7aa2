import { lazy, Suspense, useEffect, useRef } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Section } from '../../../ui/section.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useDeal } from '../deal-scene.tsx';
import { PrintedSignals } from './printed-signals.tsx';
import css from './signals.module.css';

const SignalsForm = lazy(async () => ({ default: (await import('./signals-form.tsx')).SignalsForm }));

/** The sixteen signals: how many are answered, and the form where they are; the address keeps it open. */
export function Signals() {
  const t = useRoomText('deal');
  const { deal, search, open, foldSignals } = useDeal();
  const place = useRef<HTMLDivElement>(null);
  const answered = new Set(deal.analysis.position.contributions.map(({ signal }) => signal)).size;
  const isOpen = search.signals === true;
  useEffect(() => {
    // A row asked for brings itself into sight.
    if (isOpen && search.about === undefined) place.current?.scrollIntoView({ block: 'start' });
  }, [isOpen, search.about]);
  return (
    <div ref={place} className={css.place}>
      <Section
        title={t.deal.signals.title}
        note={fill(t.deal.signals.answered, { count: answered })}
        aside={
          <LinkButton
            className="screen-only"
            aria-expanded={isOpen}
            onClick={() => (isOpen ? foldSignals() : open({ signals: true }))}
          >
            {isOpen ? t.deal.mines.fewer : t.deal.verdict.fill}
          </LinkButton>
        }
      >
        {isOpen && (
          <div className="screen-only">
            <Suspense fallback={<SkeletonRows rows={5} />}>
              <SignalsForm />
            </Suspense>
          </div>
        )}
        <PrintedSignals />
      </Section>
    </div>
  );
}
