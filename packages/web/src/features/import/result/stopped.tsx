import { Button } from '@mantine/core';
import type { ImportView } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { AppError } from '../../../lib/api/index.ts';
import { fill, useErrorText, useRoomText } from '../../../lib/text.tsx';
import { refusalReason } from '../refusal.ts';
import css from './result.module.css';

interface StoppedProps {
  readonly view: ImportView;
  readonly onBack: () => void;
  readonly onCheck: () => void;
}

/** Stopped, failed or not yet run: what happened, what was kept, how to go on. */
export function Stopped({ view, onBack, onCheck }: StoppedProps) {
  const t = useRoomText('import');
  const { page, states, actions } = t.imports;
  const failed = view.state === 'failed';
  return (
    <div className={css.result} role={failed ? 'alert' : undefined}>
      <p className={css.sentence}>{failed ? page.failedTitle : states[view.state]}</p>
      <Why view={view} />
      <p className="soft">{failed ? page.failedNote : page.cancelledNote}</p>
      <div className="row">
        <Button disabled={view.questions.length > 0} onClick={onCheck}>
          {failed ? t.common.retry : page.takeUp}
        </Button>
        <Button variant="default" onClick={onBack}>
          {actions.back}
        </Button>
        <Link to="/import">{actions.again}</Link>
      </div>
    </div>
  );
}

function Why({ view: { error } }: { view: ImportView }) {
  const t = useRoomText('import');
  const sayError = useErrorText();
  if (error === null) return null;
  const { id } = error.params;
  return (
    <p>
      {refusalReason(error, t) ?? sayError(new AppError(error.code, 0))}{' '}
      {typeof id === 'string' && <span className="soft small">{fill(t.common.error.id, { id })}</span>}
    </p>
  );
}
