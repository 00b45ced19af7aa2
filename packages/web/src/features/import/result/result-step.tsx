import type { ImportView } from '@qibu/contract';
import { useRoomText } from '../../../lib/text.tsx';
import { Bar } from '../bar.tsx';
import { Checked } from './checked.tsx';
import { Done } from './done.tsx';
import { Running } from './running.tsx';
import { Stopped } from './stopped.tsx';
import { Undone } from './undone.tsx';

interface ResultStepProps {
  readonly view: ImportView;
  readonly checking: boolean;
  readonly onBack: () => void;
  readonly onCheck: () => void;
}

/** What will happen, what is happening, what came of it. */
export function ResultStep({ view, checking, onBack, onCheck }: ResultStepProps) {
  const t = useRoomText('import');
  if (checking) return <Bar label={t.imports.page.checking} done={null} total={0} />;
  switch (view.state) {
    case 'reading':
    case 'checking':
      return <Bar label={t.imports.states[view.state]} done={null} total={0} />;
    case 'queued':
    case 'running':
      return <Running view={view} />;
    case 'checked':
      return <Checked view={view} onBack={onBack} />;
    case 'done':
      return <Done view={view} />;
    case 'undone':
      return <Undone view={view} />;
    case 'mapping':
    case 'failed':
    case 'cancelled':
      return <Stopped view={view} onBack={onBack} onCheck={onCheck} />;
  }
}
