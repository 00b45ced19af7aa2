import { Button } from '@mantine/core';
import { formatDay } from '../../lib/days.ts';
import { fill, useLanguage, useRoomText } from '../../lib/text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

interface BeforeDealProps {
  /** Day the deal was opened, when the server says so. */
  readonly openedOn: string | null;
  readonly onDay: (day: string | null) => void;
}

/** Asked for a day on which the deal did not exist. */
export function BeforeDeal({ openedOn, onDay }: BeforeDealProps) {
  const t = useRoomText('deal');
  const language = useLanguage();
  const line =
    openedOn === null ? t.deal.asOf.beforePlain : fill(t.deal.asOf.beforeLead, { day: formatDay(openedOn, language) });
  return (
    <EmptyState
      title={t.deal.asOf.before}
      lines={[line]}
      action={
        <>
          <Button onClick={() => onDay(null)}>{t.deal.asOf.back}</Button>
          {openedOn !== null && (
            <Button variant="default" onClick={() => onDay(openedOn)}>
              {t.deal.asOf.toOpened}
            </Button>
          )}
        </>
      }
    />
  );
}
