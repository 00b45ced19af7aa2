import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useRoomText } from '../../../lib/text.tsx';

const ViewsMenu = lazy(async () => ({ default: (await import('./views-menu.tsx')).ViewsMenu }));

/** Saved filters behind one button; the menu is fetched when it is first wanted. */
export function Views() {
  const t = useRoomText('deals');
  const [wanted, setWanted] = useState(false);
  const button = (
    <Button size="compact-sm" variant="default" aria-haspopup="menu" onClick={() => setWanted(true)}>
      {t.deals.views.label}
    </Button>
  );
  return wanted ? (
    <Suspense fallback={button}>
      <ViewsMenu />
    </Suspense>
  ) : (
    button
  );
}
