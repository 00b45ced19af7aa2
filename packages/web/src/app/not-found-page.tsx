import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../lib/text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

/** Page not found or not visible to the user; the two look the same on purpose. */
export function NotFoundPage() {
  const t = useText();
  return (
    <Page title={t.common.error.notFoundTitle} ownHead>
      <h1 className="hidden">{t.common.error.notFoundTitle}</h1>
      <EmptyState
        title={t.common.error.notFoundTitle}
        lines={[t.common.error.notFoundLead]}
        action={
          <Button component={Link} to="/">
            {t.common.error.toToday}
          </Button>
        }
      />
    </Page>
  );
}
