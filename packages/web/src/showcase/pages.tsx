import { Button } from '@mantine/core';
import { AppError } from '../lib/api/app-error.ts';
import { useRoomText } from '../lib/text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Gate } from '../ui/gate.tsx';
import { Page } from '../ui/page.tsx';
import { SectionButton } from '../ui/section-button.tsx';
import { Section } from '../ui/section.tsx';
import { SkeletonPage, SkeletonRows } from '../ui/skeleton.tsx';
import css from './showcase.module.css';
import { Specimen, State } from './specimen.tsx';

const nothing = () => {};

export function Pages() {
  const t = useRoomText('deal', 'deals');
  return (
    <>
      <Specimen name="Page, Section">
        <div className={css.framed}>
          <Page title={t.deals.title} lead={t.deals.empty.title2} actions={<Button>{t.deals.create.submit}</Button>}>
            <Section title={t.deal.stage.title} note={t.common.none} aside="3">
              {t.deals.empty.title2}
            </Section>
            <Section
              title={t.deal.stage.title}
              aside={<SectionButton label={t.deal.stage.move} whyNot={t.errors.notFound} onClick={nothing} />}
            >
              {t.deals.empty.title2}
            </Section>
          </Page>
        </div>
      </Specimen>
      <Specimen name="EmptyState, ErrorState">
        <State of="empty, with the first step">
          <EmptyState
            title={t.deals.empty.title}
            lines={[t.deals.empty.title2]}
            action={<Button>{t.deals.create.submit}</Button>}
          />
        </State>
        <State of="error, can be tried again">
          <ErrorState error={new AppError('internal', 500)} onRetry={nothing} />
        </State>
      </Specimen>
      <Specimen name="Skeleton">
        <div className={css.framed}>
          <SkeletonPage />
        </div>
        <div className={css.framed}>
          <SkeletonRows rows={3} />
        </div>
      </Specimen>
      <Specimen name="Gate">
        <div className={css.framed}>
          <Gate title={t.auth.title} lead={t.deals.empty.title2}>
            <Button>{t.auth.submit}</Button>
          </Gate>
        </div>
      </Specimen>
    </>
  );
}
