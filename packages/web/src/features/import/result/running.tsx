import { Button } from '@mantine/core';
import { cancelImport, type ImportView } from '@qibu/contract';
import { useState } from 'react';
import { useRoomText } from '../../../lib/text.tsx';
import { Bar } from '../bar.tsx';
import css from './result.module.css';
import { useAct } from './use-act.ts';
import { lookUp } from '@qibu/phrases/say';

/** In the background: how far it is, and a way to stop it. */
export function Running({ view }: { view: ImportView }) {
  const t = useRoomText('import');
  const { page, states, phases } = t.imports;
  const cancel = useAct(cancelImport, view);
  const [stopping, setStopping] = useState(false);
  const { done, total, phase } = view.progress;
  const waiting = view.state === 'queued';
  const phaseName = lookUp(phases, phase, states.running);
  const stop = () => {
    setStopping(true);
    cancel.start();
  };
  return (
    <div className={css.running}>
      <Bar
        label={waiting ? states.queued : phaseName}
        done={waiting || total === 0 ? null : done}
        total={total}
        counts
      />
      <Button variant="default" disabled={stopping} onClick={stop}>
        {t.imports.actions.cancel}
      </Button>
      <p className="soft small">{stopping ? page.stopping : waiting ? page.queuedNote : page.runNote}</p>
    </div>
  );
}
