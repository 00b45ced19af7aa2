import { Button } from '@mantine/core';
import { asAppError } from '../lib/api/app-error.ts';
import { fill, useErrorText, useText } from '../lib/text.tsx';
import css from './states.module.css';

/** What happened, what was kept, what to do, and the id to quote. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useText();
  const sayError = useErrorText();
  const found = asAppError(error);
  return (
    <div className={css.error} role="alert">
      <p className={css.title}>{t.common.error.title}</p>
      <p>{sayError(found)}</p>
      {onRetry !== undefined && (
        <Button className={css.action ?? ''} variant="default" onClick={onRetry}>
          {t.common.retry}
        </Button>
      )}
      {found.id !== null && (
        <p className={css.id}>
          {fill(t.common.error.id, { id: found.id })} · {t.common.error.idNote}
        </p>
      )}
    </div>
  );
}
