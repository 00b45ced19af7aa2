import { useState } from 'react';
import { useRoomText } from '../../lib/text.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { DealPicker } from './deal-picker.tsx';
import { VisitLog } from './visit-log.tsx';

interface RecordPanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Known where the log is opened from a deal. */
  readonly dealId?: string;
}

/** The two-minute visit log, from anywhere: who we met, what they said, what was promised. */
export function RecordPanel({ opened, onClose, dealId }: RecordPanelProps) {
  const t = useRoomText('record');
  const [chosen, setChosen] = useState<string | null>(dealId ?? null);
  if (!opened) return null;
  if (chosen === null)
    return (
      <SidePanel opened onClose={onClose} unsaved={false} title={t.record.title}>
        <p className="soft">{t.record.lead}</p>
        <DealPicker onChoose={setChosen} onClose={onClose} />
      </SidePanel>
    );
  return <VisitLog key={chosen} dealId={chosen} onClose={onClose} onOther={() => setChosen(null)} />;
}
